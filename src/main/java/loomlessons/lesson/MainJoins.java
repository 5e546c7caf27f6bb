package loomlessons.lesson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import loomlessons.lesson.EventData.OfLesson;
import loomlessons.lesson.EventData.OfTask;

/**
 * The claim that main waits for its tasks in a join. The order of events alone doesn't show it: after a sleep that is
 * long enough, it is the same by luck.
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

    /** Judges how main waited: by a wait that isn't a join, it is refuted; a join that was too short to be seen is undecided. */
    public static Verdict judge(Trail trail, Settings settings) {
        Observed observed = Observed.on(trail);
        if (!observed.left.isEmpty()) {
            return Verdict.of(false, "main ended before " + String.join(", ", observed.left));
        }
        if (observed.otherWait.isPresent()) {
            return Verdict.of(false, observed.otherWait.get().text() + ", not in join");
        }
        return observed.join
                .map(join -> Verdict.of(true, "%s at %s".formatted(join.text(), join.at())))
                .orElseGet(() -> Slowness.tooSlow("main was never seen to wait", settings.sleep()));
    }

    /**
     * How main was seen to wait for tasks.
     *
     * @param left the tasks that main left behind
     * @param otherWait something else than a join in which it waited while tasks ended
     * @param join the join in which it waited when the last task ended
     */
    private record Observed(List<String> left, Optional<Event> otherWait, Optional<Event> join) {

        static Observed on(Trail trail) {
            long main = trail.first(new OfTask("main")).thread().id();
            List<String> left = left(trail, main);
            List<Step> steps =
                    Step.on(trail, main).stream().filter(Step::hasEndOfTask).toList();
            if (steps.isEmpty() && left.isEmpty()) {
                throw new NoSuchElementException("no task is on the trail");
            }
            return new Observed(
                    left,
                    steps.stream()
                            .flatMap(step -> step.last(Kind.WAIT).stream())
                            .findFirst(),
                    steps.isEmpty() ? Optional.empty() : steps.getLast().last(Kind.JOIN));
        }

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
    }

    /** What happened from one event of main to its next one. */
    private record Step(List<Event> events, long main) {

        static List<Step> on(Trail trail, long main) {
            List<Step> steps = new ArrayList<>();
            List<Event> events = new ArrayList<>();
            for (Event event : trail.events()) {
                events.add(event);
                if (event.thread().id() == main && !MainWaits.isWait(event)) {
                    steps.add(new Step(List.copyOf(events), main));
                    events.clear();
                }
            }
            return steps;
        }

        boolean hasEndOfTask() {
            return events.stream().anyMatch(this::isEndOfTask);
        }

        Optional<Event> last(Kind kind) {
            return events.reversed().stream()
                    .filter(event -> event.kind() == kind && event.thread().id() == main)
                    .findFirst();
        }

        private boolean isEndOfTask(Event event) {
            boolean isOfAll = event.data() instanceof OfLesson ofLesson
                    && !ofLesson.threadsOfTasks().isEmpty();
            return isOfAll || (event.thread().id() != main && isEnd(event.kind()));
        }

        private static boolean isEnd(Kind kind) {
            return switch (kind) {
                case WAKE, INTERRUPT, THROW, FINISH -> true;
                case START, SAY, SLEEP, ASLEEP, JOIN, WAIT, CATCH, LAUNCH, PRINT, EXIT -> false;
            };
        }
    }
}
