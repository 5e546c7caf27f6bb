package loomlessons.render.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import loomlessons.render.json.JsonLane.JsonThread;
import loomlessons.render.timeline.Swimlane.Bar;
import loomlessons.render.timeline.Timeline.Arrow;
import loomlessons.render.track.ThreadTrack.Activity;

/** The arrows between the swimlanes of a lane. */
final class ForksAndJoins {

    private final List<ThreadStory> drawn;
    private final List<Swimlane> swimlanes;
    private final Map<Long, Integer> laneOf = new HashMap<>();

    ForksAndJoins(List<ThreadStory> drawn, List<Swimlane> swimlanes) {
        this.drawn = drawn;
        this.swimlanes = swimlanes;
        for (int lane = 0; lane < drawn.size(); lane++) {
            laneOf.put(drawn.get(lane).id(), lane);
        }
    }

    /** From a thread that creates another thread to the first event of the created one. */
    List<Arrow> forks() {
        List<Arrow> forks = new ArrayList<>();
        for (int lane = 0; lane < drawn.size(); lane++) {
            ThreadStory story = drawn.get(lane);
            int created = lane;
            story.origin()
                    .filter(origin -> laneOf.containsKey(origin.createdBy()))
                    .ifPresent(origin -> forks.add(new Arrow(
                            laneOf.get(origin.createdBy()),
                            origin.createdAtMillis(),
                            created,
                            story.events().getFirst().atMillis())));
        }
        return forks;
    }

    /** From the ends of created threads to the end of their creator's wait, if it was seen to wait for them. */
    List<Arrow> joins() {
        List<Arrow> joins = new ArrayList<>();
        for (int lane = 0; lane < drawn.size(); lane++) {
            for (Bar bar : swimlanes.get(lane).bars()) {
                if (bar.activity() == Activity.WAITING) {
                    joins.addAll(endedWithin(bar, lane));
                }
            }
        }
        return joins;
    }

    private List<Arrow> endedWithin(Bar wait, int waiting) {
        long waiter = drawn.get(waiting).id();
        List<Arrow> joins = new ArrayList<>();
        for (int lane = 0; lane < drawn.size(); lane++) {
            double end = swimlanes.get(lane).end();
            boolean isCreated = drawn.get(lane)
                    .origin()
                    .map(JsonThread::createdBy)
                    .filter(creator -> creator == waiter)
                    .isPresent();
            if (isCreated && end >= wait.from() && end <= wait.to()) {
                joins.add(new Arrow(lane, end, waiting, wait.to()));
            }
        }
        return joins;
    }
}
