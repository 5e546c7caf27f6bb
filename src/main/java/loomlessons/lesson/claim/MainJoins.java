package loomlessons.lesson.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import loomlessons.lesson.Claim;
import loomlessons.lesson.Event;
import loomlessons.lesson.EventData.OfLesson;
import loomlessons.lesson.EventData.OfTask;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Lane;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Trail;
import loomlessons.lesson.Verdict;

/**
 * The claim that main waits for its tasks in a join. The order of events alone doesn't show it: after a sleep that is
 * long enough, it is the same by luck. So it is made of what main was seen to wait in when a task ended.
 */
public final class MainJoins {

    private static final String TEXT = "main waits in join until the last task has ended";

    private MainJoins() {}

    public static Claim in(Set<Lane> lanes, Settings settings) {
        return Claim.in(lanes, TEXT, trail -> judge(trail, settings));
    }

    public static Claim inEveryLane(Settings settings) {
        return Claim.inEveryLane(TEXT, trail -> judge(trail, settings));
    }

    /** Judges how main waited; not to be seen in a join is undecided if the machine may be the reason. */
    public static Verdict judge(Trail trail, Settings settings) {
        long main = trail.first(new OfTask("main")).thread().id();
        List<String> left = left(trail, main);
        if (!left.isEmpty()) {
            return Verdict.of(false, "main ended before " + String.join(", ", left));
        }
        List<Step> steps = Step.on(trail, main);
        return steps.stream()
                .filter(Step::hasEventOfTask)
                .flatMap(step -> step.last(Kind.WAIT).stream())
                .findFirst()
                .map(wait -> Verdict.of(false, wait.text() + ", not in join"))
                .orElseGet(() -> judgeJoins(steps, settings));
    }

    private static Verdict judgeJoins(List<Step> steps, Settings settings) {
        List<Step> ends =
                steps.stream().filter(step -> step.lastEnd().isPresent()).toList();
        if (ends.isEmpty()) {
            throw new NoSuchElementException("no task has ended");
        }
        return ends.stream()
                .filter(step -> step.last(Kind.JOIN).isEmpty())
                .findFirst()
                .map(step -> neverSeen(step, settings))
                .orElseGet(() -> {
                    Event join = ends.getLast().last(Kind.JOIN).orElseThrow();
                    return Verdict.of(true, "%s at %s".formatted(join.text(), join.at()));
                });
    }

    /** A task ended, and main neither waited nor did anything else. */
    private static Verdict neverSeen(Step step, Settings settings) {
        Event end = step.lastEnd().orElseThrow();
        String who = Step.isOfAll(end) ? "the tasks" : end.thread().name();
        String evidence = "main was never seen to wait until %s ended at %s".formatted(who, end.at());
        Slowness slowness = Slowness.of(settings);
        // Until then, main has waited for tasks to fall asleep.
        return step.events().getLast().kind() == Kind.ASLEEP
                ? slowness.tooSlow(evidence, step.from().until(end))
                : slowness.refutedUnlessMainWasLate(evidence, step.from(), end);
    }

    /** The tasks that main left behind. */
    private static List<String> left(Trail trail, long main) {
        Map<Long, Event> last = new LinkedHashMap<>();
        trail.events().stream()
                .filter(event -> event.thread().id() != main && event.data() instanceof OfTask)
                .forEach(event -> last.put(event.thread().id(), event));
        return last.values().stream()
                .filter(event -> event.kind() != Kind.FINISH && event.kind() != Kind.THROW)
                .map(event -> ((OfTask) event.data()).task())
                .toList();
    }

    /** What happened after one event of main until its next one, with that. */
    private record Step(Event from, List<Event> events, long main) {

        static List<Step> on(Trail trail, long main) {
            List<Step> steps = new ArrayList<>();
            List<Event> events = new ArrayList<>();
            Event from = trail.events().getFirst();
            for (Event event : trail.events()) {
                events.add(event);
                if (event.thread().id() == main && !MainWaits.isWait(event)) {
                    steps.add(new Step(from, List.copyOf(events), main));
                    events.clear();
                    from = event;
                }
            }
            return steps;
        }

        boolean hasEventOfTask() {
            return events.stream().anyMatch(event -> isOfAll(event) || (isEnd(event.kind()) && isOfTask(event)));
        }

        Optional<Event> lastEnd() {
            return events.reversed().stream()
                    .filter(event -> isOfAll(event) || (event.kind() == Kind.FINISH && isOfTask(event)))
                    .findFirst();
        }

        Optional<Event> last(Kind kind) {
            return events.reversed().stream()
                    .filter(event -> event.kind() == kind && !isOfTask(event))
                    .findFirst();
        }

        private boolean isOfTask(Event event) {
            return event.thread().id() != main;
        }

        /** Tasks that record nothing themselves, all of them in one event. */
        private static boolean isOfAll(Event event) {
            return event.data() instanceof OfLesson ofLesson
                    && !ofLesson.threadsOfTasks().isEmpty();
        }

        private static boolean isEnd(Kind kind) {
            return switch (kind) {
                case WAKE, INTERRUPT, THROW, FINISH -> true;
                case START, SAY, SLEEP, ASLEEP, JOIN, WAIT, CATCH, LAUNCH, PRINT, EXIT -> false;
            };
        }
    }
}
