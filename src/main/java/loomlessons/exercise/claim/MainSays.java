package loomlessons.exercise.claim;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import loomlessons.lesson.Claim;
import loomlessons.lesson.Event;
import loomlessons.lesson.EventData;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Trail;
import loomlessons.lesson.Verdict;
import loomlessons.lesson.trail.ThreadFacts;

/** Claims about when main itself says something. What it says besides, and what other threads say, doesn't matter. */
public final class MainSays {

    private MainSays() {}

    /** Main says this only after every sleeper has woken up: at least this number of them. */
    public static Claim afterWaking(String words, String text, int sleepers) {
        return Claim.inEveryLane(
                text,
                trail -> judgeEach(words, trail, (said, runs) -> {
                    long awake = runs.stream()
                            .filter(run -> run.awake()
                                    .filter(wake -> wake.isBefore(said))
                                    .isPresent())
                            .count();
                    return Verdict.of(
                            awake == Math.max(sleepers, runs.size()),
                            "main said %s at %s; %d of %d had woken up by then"
                                    .formatted(words, said.at(), awake, Math.max(sleepers, runs.size())));
                }));
    }

    /** Main says this only while the sleeper sleeps. */
    public static Claim whileAsleep(String words, String text) {
        return Claim.inEveryLane(
                text,
                trail -> judgeEach(
                        words,
                        trail,
                        (said, runs) -> runs.stream()
                                .flatMap(run -> run.asleep().stream())
                                .findFirst()
                                .map(asleep -> inSleep(said, asleep, runs.getFirst()))
                                .orElse(Verdict.undecided("nobody fell asleep"))));
    }

    private static Verdict inSleep(Event said, Event asleep, TaskRun run) {
        boolean awake = run.awake().filter(wake -> wake.isBefore(said)).isPresent();
        String when =
                said.isBefore(asleep) ? "before %s fell asleep" : awake ? "after %s had woken up" : "while %s slept";
        return Verdict.of(
                !awake && !said.isBefore(asleep),
                "main said it at %s, %s".formatted(said.at(), when.formatted(run.task())));
    }

    /** The first time that it isn't right; the last time if it always is. */
    private static Verdict judgeEach(String words, Trail trail, BiFunction<Event, List<TaskRun>, Verdict> judge) {
        List<TaskRun> runs = TaskRun.on(trail);
        List<Verdict> verdicts = said(words, trail).stream()
                .filter(said -> TaskRun.isOnMain(said, trail))
                .map(said -> judge.apply(said, runs))
                .toList();
        return verdicts.stream()
                .filter(verdict -> verdict.ruling() != Verdict.Ruling.HOLDS)
                .findFirst()
                .or(() -> verdicts.reversed().stream().findFirst())
                .orElseGet(() -> neverSaid(words, trail));
    }

    private static Verdict neverSaid(String words, Trail trail) {
        Optional<Event> byAnother = said(words, trail).stream().findFirst();
        if (Lifetime.endOfMain(trail).isEmpty()) {
            return Verdict.undecided("main didn't come to its end, and hadn't said %s by then".formatted(words));
        }
        return Verdict.of(
                false,
                byAnother
                        .map(said -> "%s said %s, not main".formatted(another(said.thread()), words))
                        .orElse("main never said " + words));
    }

    private static List<Event> said(String words, Trail trail) {
        return trail.all(Kind.SAY).stream()
                .filter(event -> event.data().equals(new EventData.Said(words)))
                .toList();
    }

    private static String another(ThreadFacts thread) {
        return thread.name().isEmpty() ? "a thread without a name" : "the thread " + thread.name();
    }
}
