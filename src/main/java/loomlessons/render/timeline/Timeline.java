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

    /** Of what the trail of a lane tells. */
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
}
