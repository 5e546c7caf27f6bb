package loomlessons.render.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import loomlessons.render.json.JsonLane.JsonEvent;
import loomlessons.render.timeline.Timeline.ScopeBorder;

/** Finds the scopes of a lane: subtasks of one owner belong together until the owner goes on after their ends. */
final class Scopes {

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
            if (!members.isEmpty() && (createdAt(subtask) >= closed || owner(subtask) != owner(members.getFirst()))) {
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
        double lastEnd = members.stream().mapToDouble(ThreadStory::lastAt).max().orElse(end);
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
