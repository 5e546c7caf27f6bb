package loomlessons.render.timeline;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import loomlessons.render.json.JsonLane;
import loomlessons.render.json.JsonLane.JsonEvent;
import loomlessons.render.timeline.ThreadStory.Sample;

/**
 * A lane as one swimlane per thread, with the arrows and borders between them.
 *
 * @param end in milliseconds since the lane's first event
 * @param threads how many there were; all of them are drawn, or a sample
 */
public record Timeline(
        double end,
        int threads,
        List<Swimlane> swimlanes,
        List<Arrow> forks,
        List<Arrow> joins,
        List<ScopeBorder> scopes,
        @JsonIgnore List<JsonEvent> events) {

    public static Timeline of(JsonLane lane) {
        List<ThreadStory> all = ThreadStory.of(lane);
        List<ThreadStory> drawn = Sample.of(all);
        double end =
                lane.events().stream().mapToDouble(JsonEvent::atMillis).max().orElse(0);
        List<Swimlane> swimlanes = drawn.stream()
                .map(story -> Swimlane.of(story, lane.events(), end))
                .toList();
        ForksAndJoins arrows = new ForksAndJoins(drawn, swimlanes);
        return new Timeline(
                end,
                all.size(),
                swimlanes,
                arrows.forks(),
                arrows.joins(),
                new Scopes(drawn, lane.events(), end).borders(),
                eventsOf(drawn, lane));
    }

    /** Whether there were more threads than are drawn. */
    public boolean isSample() {
        return swimlanes.size() < threads;
    }

    private static List<JsonEvent> eventsOf(List<ThreadStory> drawn, JsonLane lane) {
        Set<Long> ids = drawn.stream().map(ThreadStory::id).collect(Collectors.toSet());
        return lane.events().stream()
                .filter(event -> ids.contains(event.threadId()))
                .toList();
    }

    /**
     * An arrow from one swimlane to another: a fork, or the end of a wait.
     *
     * @param fromLane counted from 0
     * @param fromMillis since the lane's first event
     */
    public record Arrow(int fromLane, double fromMillis, int toLane, double toMillis) {}

    /**
     * A scope around its subtasks.
     *
     * @param firstLane counted from 0
     * @param from in milliseconds since the lane's first event: the creation of its first subtask
     * @param to the first sign of its owner after the last subtask's end
     */
    public record ScopeBorder(int firstLane, int lastLane, double from, double to) {}

    /** Finds the scopes of a lane: subtasks of one owner belong together until the owner continues after their ends. */
    static final class Scopes {

        private final List<ThreadStory> drawn;
        private final List<JsonEvent> all;
        private final double end;

        Scopes(List<ThreadStory> drawn, List<JsonEvent> all, double end) {
            this.drawn = drawn;
            this.all = all;
            this.end = end;
        }

        List<ScopeBorder> borders() {
            List<ScopeBorder> borders = new ArrayList<>();
            List<ThreadStory> members = new ArrayList<>();
            double closed = end;
            for (ThreadStory subtask : subtasks()) {
                if (!members.isEmpty()
                        && (createdAt(subtask) >= closed || owner(subtask) != owner(members.getFirst()))) {
                    borders.add(around(members, closed));
                    members.clear();
                }
                members.add(subtask);
                closed = ownerGoesOn(members);
            }
            if (!members.isEmpty()) {
                borders.add(around(members, closed));
            }
            return borders;
        }

        private List<ThreadStory> subtasks() {
            return drawn.stream()
                    .filter(ThreadStory::isSubtask)
                    .sorted(Comparator.comparingDouble(Scopes::createdAt))
                    .toList();
        }

        private double ownerGoesOn(List<ThreadStory> members) {
            double lastEnd =
                    members.stream().mapToDouble(ThreadStory::lastAt).max().orElse(end);
            long owner = owner(members.getFirst());
            return all.stream()
                    .filter(event -> event.threadId() == owner && event.atMillis() >= lastEnd)
                    .mapToDouble(JsonEvent::atMillis)
                    .findFirst()
                    .orElse(end);
        }

        private ScopeBorder around(List<ThreadStory> members, double closed) {
            List<Integer> lanes = members.stream().map(drawn::indexOf).sorted().toList();
            return new ScopeBorder(lanes.getFirst(), lanes.getLast(), createdAt(members.getFirst()), closed);
        }

        private static double createdAt(ThreadStory subtask) {
            return subtask.origin().orElseThrow().createdAtMillis();
        }

        private static long owner(ThreadStory subtask) {
            return subtask.origin().orElseThrow().createdBy();
        }
    }
}
