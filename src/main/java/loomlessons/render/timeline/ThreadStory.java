package loomlessons.render.timeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loomlessons.lesson.Kind;
import loomlessons.render.json.JsonLane;
import loomlessons.render.json.JsonLane.JsonEvent;
import loomlessons.render.json.JsonLane.JsonThread;

/** The events of one thread, in their order, and where it comes from if that is known. */
record ThreadStory(List<JsonEvent> events, Optional<JsonThread> origin) {

    /** Of all threads of a lane, in the order of their first events. */
    static List<ThreadStory> of(JsonLane lane) {
        Map<Long, List<JsonEvent>> byThread = new LinkedHashMap<>();
        lane.events()
                .forEach(event -> byThread.computeIfAbsent(event.threadId(), id -> new ArrayList<>())
                        .add(event));
        Map<Long, JsonThread> origins = new LinkedHashMap<>();
        if (lane.threads() != null) {
            lane.threads().forEach(thread -> origins.put(thread.threadId(), thread));
        }
        return byThread.entrySet().stream()
                .map(entry -> new ThreadStory(entry.getValue(), Optional.ofNullable(origins.get(entry.getKey()))))
                .toList();
    }

    long id() {
        return events.getFirst().threadId();
    }

    boolean isSubtask() {
        return origin.filter(JsonThread::subtask).isPresent();
    }

    /** Whether it only reads aloud what a child JVM prints. */
    boolean isChildJvm() {
        return events.stream().allMatch(event -> event.knownKind() == Kind.PRINT);
    }

    String type() {
        JsonEvent first = events.getFirst();
        if (isChildJvm()) {
            return "a JVM of its own";
        }
        if (isSubtask()) {
            return first.virtual() ? "subtask on a virtual thread" : "subtask on a platform thread";
        }
        return first.virtual() ? "virtual thread" : first.daemon() ? "platform thread, daemon" : "platform thread";
    }

    double lastAt() {
        return events.getLast().atMillis();
    }
}
