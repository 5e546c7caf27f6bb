package loomlessons.lesson.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loomlessons.lesson.Claim;
import loomlessons.lesson.Lane;
import loomlessons.lesson.Lesson;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Verdict;

/** The claim of every lesson that its lane is that lane: the runner makes it, so no lesson can leave it out. */
public final class LaneIdentity {

    private static final String TEXT = "each task has a thread of its own, of its lane's kind";
    private static final int MOST_NAMED = 3;

    private LaneIdentity() {}

    /** What the trail of one lane must show: that it is that lane, and what the lesson claims. */
    public static List<Claim> claimsOf(Lesson lesson, Lane lane, Settings settings) {
        Stream<Claim> ofLesson =
                lesson.claims(settings).stream().filter(claim -> claim.lanes().contains(lane));
        return Stream.concat(Stream.of(of(lane)), ofLesson).toList();
    }

    private static Claim of(Lane lane) {
        return Claim.inEveryLane(TEXT, trail -> judge(lane, TaskOnTrail.on(trail)));
    }

    private static Verdict judge(Lane lane, List<TaskOnTrail> tasks) {
        if (tasks.isEmpty()) {
            return Verdict.of(false, "no task is on the trail");
        }
        Map<String, List<String>> wrong = new TreeMap<>();
        tasks.forEach(task -> mistake(lane, task)
                .ifPresent(what ->
                        wrong.computeIfAbsent(what, w -> new ArrayList<>()).add(task.name())));
        return wrong.isEmpty()
                ? Verdict.of(true, describe(lane, tasks))
                : Verdict.of(false, describeWrong(wrong, tasks.size()));
    }

    /** What shows that the task doesn't run in the way of the lane; empty if it does. */
    private static Optional<String> mistake(Lane lane, TaskOnTrail task) {
        if (task.onMain()) {
            return Optional.of(" ran on main");
        }
        if (task.sharers().size() > 1) {
            return Optional.of(" shared its thread with " + others(task));
        }
        return switch (lane) {
            case PLATFORM -> task.thread().virtual() ? Optional.of(" ran on a virtual thread") : notASubtask(task);
            case VIRTUAL -> task.thread().virtual() ? notASubtask(task) : Optional.of(" ran on a platform thread");
            case STRUCTURED -> mistakeOfSubtask(task);
        };
    }

    private static Optional<String> notASubtask(TaskOnTrail task) {
        return task.isSubtask() ? Optional.of(" ran in a scope") : Optional.empty();
    }

    private static Optional<String> mistakeOfSubtask(TaskOnTrail task) {
        if (!task.isSubtask()) {
            return Optional.of(" ran outside of a scope");
        }
        if (!task.isSubtaskOfMain()) {
            return Optional.of(" ran in a scope that main didn't open");
        }
        return task.thread().virtual() ? Optional.empty() : Optional.of(" ran on a platform thread");
    }

    private static String others(TaskOnTrail task) {
        List<String> others = task.sharers().subList(1, task.sharers().size());
        return others.size() == 1 ? others.getFirst() : others.size() + " others";
    }

    private static String describe(Lane lane, List<TaskOnTrail> tasks) {
        if (tasks.size() == 1) {
            TaskOnTrail task = tasks.getFirst();
            return task.name()
                    + one(lane)
                    + task.thread()
                            .carrier()
                            .map(carrier -> ", its carrier is " + carrier)
                            .orElse(", it has no carrier");
        }
        return tasks.size() + many(lane);
    }

    private static String one(Lane lane) {
        return switch (lane) {
            case PLATFORM -> " ran on a platform thread";
            case VIRTUAL -> " ran on a virtual thread";
            case STRUCTURED -> " ran as a subtask of main's scope, on a virtual thread";
        };
    }

    private static String many(Lane lane) {
        return switch (lane) {
            case PLATFORM -> " tasks ran on platform threads";
            case VIRTUAL -> " tasks ran on virtual threads";
            case STRUCTURED -> " tasks ran as subtasks of main's scopes, on virtual threads";
        };
    }

    private static String describeWrong(Map<String, List<String>> wrong, int tasks) {
        int count = wrong.values().stream().mapToInt(List::size).sum();
        String named = wrong.entrySet().stream()
                .map(mistake -> names(mistake.getValue()) + mistake.getKey())
                .collect(Collectors.joining("; "));
        return tasks == 1 ? named : "%d of %d tasks: %s".formatted(count, tasks, named);
    }

    private static String names(List<String> tasks) {
        String named = tasks.stream().sorted().limit(MOST_NAMED).collect(Collectors.joining(", "));
        int more = tasks.size() - MOST_NAMED;
        return more > 0 ? "%s and %d more".formatted(named, more) : named;
    }
}
