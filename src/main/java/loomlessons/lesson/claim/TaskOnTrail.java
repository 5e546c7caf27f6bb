package loomlessons.lesson.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import loomlessons.lesson.Event;
import loomlessons.lesson.EventData.InChild;
import loomlessons.lesson.EventData.OfLesson;
import loomlessons.lesson.EventData.OfTask;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Trail;
import loomlessons.lesson.trail.Origin;
import loomlessons.lesson.trail.ThreadFacts;

/**
 * A task that a trail shows, in the lane's own JVM or in a child JVM.
 *
 * @param sharers the names of all tasks that ran on its thread
 * @param onMain whether it ran on the thread that called the body
 * @param byMain whether that thread created the task's thread
 */
record TaskOnTrail(String name, ThreadFacts thread, List<String> sharers, boolean onMain, boolean byMain) {

    private static final OfTask MAIN = new OfTask("main");

    /** Whether main forked it in a scope; only the owner of a scope and its subtasks can fork in it (API of the scope). */
    boolean isSubtaskOfMain() {
        return byMain && isSubtask();
    }

    /** Whether any thread forked it in a scope. */
    boolean isSubtask() {
        return thread.origin().filter(Origin::inScope).isPresent();
    }

    /** All tasks on the trail, in the order in which they appear. */
    static List<TaskOnTrail> on(Trail trail) {
        List<TaskOnTrail> tasks = new ArrayList<>();
        InOneJvm jvm = new InOneJvm();
        InOneJvm child = new InOneJvm();
        for (Event event : trail.events()) {
            if (event.kind() == Kind.LAUNCH) {
                tasks.addAll(child.tasks());
                child = new InOneJvm();
            }
            if (event.data() instanceof InChild inChild) {
                inChild.all().forEach(child::add);
            } else {
                jvm.add(event);
            }
        }
        tasks.addAll(child.tasks());
        tasks.addAll(jvm.tasks());
        return tasks;
    }

    /** The tasks of one JVM, as far as its events show them. */
    private static final class InOneJvm {

        private final Map<Long, ThreadFacts> threads = new LinkedHashMap<>();
        private final Map<Long, Set<String>> names = new LinkedHashMap<>();
        private final List<ThreadFacts> unnamed = new ArrayList<>();
        private long main = -1;

        void add(Event event) {
            if (main < 0 && event.data().equals(MAIN)) {
                main = event.thread().id();
            }
            if (event.data() instanceof OfLesson ofLesson) {
                unnamed.addAll(ofLesson.threadsOfTasks());
            }
            if (isOfATask(event)) {
                threads.putIfAbsent(event.thread().id(), event.thread());
                Set<String> ofThread = names.computeIfAbsent(event.thread().id(), id -> new LinkedHashSet<>());
                if (event.data() instanceof OfTask(String task)) {
                    ofThread.add(task);
                }
            }
        }

        /** On main, only what no lane's caller does by itself belongs to a task; on any other thread, everything does. */
        private boolean isOfATask(Event event) {
            return switch (event.kind()) {
                case SLEEP, WAKE, INTERRUPT, THROW -> true;
                case START, FINISH -> !event.data().equals(MAIN);
                case SAY, ASLEEP, CATCH -> event.thread().id() != main;
                case JOIN, WAIT, LAUNCH, PRINT, EXIT -> false;
            };
        }

        List<TaskOnTrail> tasks() {
            List<TaskOnTrail> tasks = new ArrayList<>();
            threads.forEach((id, thread) -> {
                List<String> sharers = List.copyOf(names.get(id));
                tasks.add(task(sharers.isEmpty() ? nameOf(thread) : sharers.getFirst(), thread, sharers));
            });
            Map<Long, List<ThreadFacts>> byThread = new LinkedHashMap<>();
            unnamed.forEach(thread -> byThread.computeIfAbsent(thread.id(), id -> new ArrayList<>())
                    .add(thread));
            byThread.values()
                    .forEach(same -> same.forEach(thread -> tasks.add(task(
                            nameOf(thread),
                            thread,
                            same.stream().map(InOneJvm::nameOf).toList()))));
            return tasks;
        }

        private TaskOnTrail task(String name, ThreadFacts thread, List<String> sharers) {
            boolean byMain =
                    thread.origin().filter(origin -> origin.creator() == main).isPresent();
            return new TaskOnTrail(name, thread, sharers, thread.id() == main, byMain);
        }

        private static String nameOf(ThreadFacts thread) {
            return thread.name().isEmpty() ? "thread #" + thread.id() : thread.name();
        }
    }
}
