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
import loomlessons.render.timeline.Swimlane.Mark;

/** The events of one thread, in their order, and where it comes from if that is known. */
record ThreadStory(List<JsonEvent> events, Optional<JsonThread> origin) {

    /** The stories of all threads of a lane, in the order of their first events. */
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

    /** Whether the thread only passes on what a child JVM prints. */
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

    /** Chooses the threads to draw if there are too many to look at. */
    static final class Sample {

        /** At most this many swimlanes are drawn. */
        static final int MOST = 60;

        private static final int MOST_MARKED = 12;

        private Sample() {}

        /** The first thread, some that said something or failed, and others at equal distances; in their order. */
        static List<ThreadStory> of(List<ThreadStory> all) {
            if (all.size() <= MOST) {
                return all;
            }
            List<ThreadStory> marked = all.stream()
                    .skip(1)
                    .filter(story -> story.events().stream().anyMatch(Mark::isMarked))
                    .limit(MOST_MARKED)
                    .toList();
            List<ThreadStory> others = all.stream()
                    .skip(1)
                    .filter(story -> !marked.contains(story))
                    .toList();
            List<ThreadStory> chosen = new ArrayList<>(List.of(all.getFirst()));
            chosen.addAll(marked);
            chosen.addAll(evenly(others, MOST - chosen.size()));
            return all.stream().filter(chosen::contains).toList();
        }

        private static List<ThreadStory> evenly(List<ThreadStory> stories, int number) {
            List<ThreadStory> chosen = new ArrayList<>();
            for (int i = 0; i < Math.min(number, stories.size()); i++) {
                chosen.add(stories.get((int) ((long) i * stories.size() / number)));
            }
            return chosen;
        }
    }
}
