package loomlessons.exercise.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loomlessons.lesson.Claim;
import loomlessons.lesson.Event;
import loomlessons.lesson.EventData;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Trail;
import loomlessons.lesson.Verdict;
import loomlessons.lesson.trail.Census;
import loomlessons.lesson.trail.CountedThread;
import loomlessons.lesson.trail.Origin;
import loomlessons.lesson.trail.ThreadFacts;

/** Claims about the subtasks of scopes, and about all threads of a program. */
final class Subtasks {

    private Subtasks() {}

    /** Each of these tasks runs as a subtask of a scope that main opened. */
    static Claim ofMain(String text, List<String> tasks) {
        return Claim.inEveryLane(text, trail -> areOfMain(begins(tasks, trail), trail));
    }

    /** The same; one more of them has no name, and is the one that throws. */
    static Claim ofMain(String text, List<String> tasks, String throwing) {
        return Claim.inEveryLane(text, trail -> {
            Map<String, Optional<Event>> begins = begins(tasks, trail);
            Optional<Event> failure = trail.all(Kind.THROW).stream().findFirst();
            if (failure.isPresent() || !isForkedByMain(tasks.size() + 1, trail)) {
                begins.put(throwing, failure);
            }
            return areOfMain(begins, trail);
        });
    }

    /** Whether main has forked so many subtasks: one that was cancelled early may have recorded nothing. */
    private static boolean isForkedByMain(int subtasks, Trail trail) {
        long main = Identity.main(trail).id();
        return census(trail).stream()
                        .flatMap(census -> census.threads().stream())
                        .filter(thread -> thread.isSubtaskOf(main))
                        .count()
                >= subtasks;
    }

    /** The program makes no more than this number of threads, main not counted. */
    static Claim noMoreThreads(String text, int most) {
        return Claim.inEveryLane(
                text,
                trail -> census(trail)
                        .map(census -> noMoreThan(most, asked(census, trail)))
                        .orElse(Verdict.undecided("the threads of the program weren't counted")));
    }

    /** All threads that the program made; empty if they weren't counted. */
    static Optional<Census> census(Trail trail) {
        return trail.all(Kind.EXIT).stream()
                .flatMap(exit ->
                        exit.data() instanceof EventData.JvmExited exited ? Stream.of(exited.census()) : Stream.empty())
                .findFirst();
    }

    /** The timer of a scope's deadline starts a worker of the common pool on JDK 25, without being asked to. */
    private static List<CountedThread> asked(Census census, Trail trail) {
        Set<Long> recording =
                trail.events().stream().map(event -> event.thread().id()).collect(Collectors.toSet());
        return census.threads().stream()
                .filter(thread -> recording.contains(thread.facts().id())
                        || !thread.facts().name().startsWith("ForkJoinPool.commonPool-worker-"))
                .toList();
    }

    private static Verdict noMoreThan(int most, List<CountedThread> counted) {
        int threads = counted.size();
        String names =
                counted.stream().map(CountedThread::facts).map(Identity::name).collect(Collectors.joining(", "));
        return Verdict.of(
                threads <= most,
                "main and %d other %s ran%s"
                        .formatted(
                                threads,
                                threads == 1 ? "thread" : "threads",
                                threads > most ? ": main, " + names : ""));
    }

    private static Map<String, Optional<Event>> begins(List<String> tasks, Trail trail) {
        Map<String, Optional<Event>> begins = new LinkedHashMap<>();
        tasks.forEach(task -> begins.put(task, Order.ofTask(task, Kind.START, trail)));
        return begins;
    }

    private static Verdict areOfMain(Map<String, Optional<Event>> begins, Trail trail) {
        Optional<Census> census = census(trail);
        if (census.isEmpty()) {
            return Verdict.undecided("the threads of the program weren't counted");
        }
        Owner main = new Owner(Identity.main(trail).id(), "main", census.get());
        List<String> faults = begins.entrySet().stream()
                .flatMap(task -> main.fault(task.getKey(), task.getValue()).stream())
                .toList();
        return Verdict.of(
                faults.isEmpty(), faults.isEmpty() ? "all ran as subtasks of main" : String.join("; ", faults));
    }

    /**
     * A thread that may have opened a scope.
     *
     * @param name what people call it
     */
    record Owner(long id, String name, Census census) {

        /** What is wrong if the task that begins with this event should be this owner's subtask; empty if nothing is. */
        Optional<String> fault(String task, Optional<Event> begin) {
            if (begin.isEmpty()) {
                return Optional.of(task + " never started");
            }
            ThreadFacts thread = begin.get().thread();
            if (thread.id() == id) {
                return Optional.of("%s ran on %s itself".formatted(task, name));
            }
            Optional<CountedThread> counted = census.withId(thread.id());
            return counted.filter(found -> found.isSubtaskOf(id)).isPresent()
                    ? Optional.empty()
                    : Optional.of(task
                            + (isSubtask(counted)
                                    ? " ran in the scope of another thread"
                                    : " ran outside of any scope"));
        }

        private static boolean isSubtask(Optional<CountedThread> thread) {
            return thread.flatMap(counted -> counted.facts().origin())
                    .filter(Origin::inScope)
                    .isPresent();
        }
    }
}
