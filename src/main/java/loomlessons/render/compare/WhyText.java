package loomlessons.render.compare;

import java.util.List;
import java.util.stream.Stream;
import loomlessons.compare.Watched;
import loomlessons.compare.Watched.Alone;
import loomlessons.compare.Watched.PinnedLine;
import loomlessons.compare.Watched.Pinning;
import loomlessons.compare.Watched.UnderLoad;
import loomlessons.compare.Watched.WaitingLine;
import loomlessons.lesson.Counted;

/** What the watched runs have shown beside the parts of a task's time, a sentence each. */
final class WhyText {

    private static final int MOST_LINES = 5;

    private static final String UNDER_LOAD =
            "Load: all tasks together, each on a platform thread. Everything else: waits for a core, and waits that aren't recorded.";

    private WhyText() {}

    static List<String> of(Watched watched) {
        return Stream.of(
                        alone(watched.alone()),
                        TimeShare.of(watched).isEmpty() ? Stream.<String>of() : Stream.of(UNDER_LOAD),
                        watched.underLoad().stream().flatMap(WhyText::gotPast),
                        watched.pinning().stream().flatMap(WhyText::pinning))
                .flatMap(sentences -> sentences)
                .toList();
    }

    /** What the recorder couldn't see. */
    static List<String> blindSpots(Watched watched) {
        return watched.blindSpots().stream().map(UserText::sentence).toList();
    }

    private static Stream<String> alone(Alone alone) {
        return alone.tasks() == 0
                ? Stream.of()
                : Stream.of("A task alone takes %s: it waits %s of its own time and computes %s."
                        .formatted(
                                DurationText.of(alone.medianNanos()),
                                Share.percent(alone.waitingShare()),
                                Share.percent(1 - alone.waitingShare())));
    }

    private static Stream<String> gotPast(UnderLoad load) {
        return load.waits().stream()
                .filter(wait -> wait.gotPast().isPresent())
                .limit(MOST_LINES)
                .map(WhyText::gotPast);
    }

    private static String gotPast(WaitingLine wait) {
        return "At most %s at a time got past %s (%s): %s there."
                .formatted(
                        Counted.of(wait.gotPast().orElse(0), "task"),
                        UserText.line(wait.line()),
                        TimeShare.call(wait),
                        Counted.of(wait.count(), "wait"));
    }

    private static Stream<String> pinning(Pinning pinning) {
        if (pinning.lines().isEmpty()) {
            return Stream.of("No virtual thread held its carrier while it waited.");
        }
        return Stream.concat(
                Stream.of("Virtual threads that waited held the %s %s of the time."
                        .formatted(carriers(pinning.carriers()), Share.percent(pinning.share()))),
                pinning.lines().stream().limit(MOST_LINES).map(WhyText::pinned));
    }

    private static String carriers(int carriers) {
        return carriers == 1 ? "only carrier" : Counted.of(carriers, "carrier");
    }

    private static String pinned(PinnedLine pinned) {
        return "Pinned: %s, %s, %s, %s in total%s."
                .formatted(
                        UserText.line(pinned.line()),
                        FindingText.reason(pinned.reason()),
                        Counted.of(pinned.count(), "time"),
                        DurationText.of(pinned.totalNanos()),
                        pinned.reason().isGoneFrom24On() ? "; gone on JDK 24 and later" : "");
    }
}
