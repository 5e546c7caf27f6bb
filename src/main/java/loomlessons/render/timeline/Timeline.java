package loomlessons.render.timeline;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import loomlessons.render.json.JsonLane;
import loomlessons.render.json.JsonLane.JsonEvent;

/**
 * A lane as one swimlane a thread, with the arrows and borders between them.
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

    /** Of the trail of a lane. */
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
        Set<Long> ids = new HashSet<>();
        drawn.forEach(story -> ids.add(story.id()));
        return lane.events().stream()
                .filter(event -> ids.contains(event.threadId()))
                .toList();
    }

    /**
     * A thread begins or ends another one's wait: from one swimlane to another.
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
}
