package loomlessons.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.function.Supplier;
import loomlessons.lesson.Lane;
import loomlessons.lesson.Settings;
import loomlessons.lesson.scale.ScaleLesson;
import loomlessons.lesson.scale.SleepTimings;

/** How the main of a lane runs its tasks: all but the right way are mistakes that people make. */
enum Way {
    RIGHT,
    OTHER_KIND_OF_THREAD,
    SCOPE_OR_NOT,
    ON_MAIN,
    ON_ONE_THREAD,
    IN_TURN,
    JOINS_NOBODY,
    JOINS_THE_FIRST,
    JOINS_THE_LAST,
    FORGETS_THE_LAST,
    SLEEPS_INSTEAD_OF_JOINING,
    WAITS_FOR_A_LATCH,
    SPINS,
    LEAVES_ONE_OUT;

    /** A task of a lane; main makes its code when it starts it. */
    record Task(String name, Supplier<Runnable> code) {

        Runnable named() {
            Runnable made = code.get();
            return () -> {
                Thread.currentThread().setName(name);
                made.run();
            };
        }
    }

    /** What main does when it has started that many tasks. */
    @FunctionalInterface
    interface WhenStarted {
        void run(int tasks) throws InterruptedException;
    }

    /** Whether it differs from the right way if there is but one task. */
    boolean isWrongForOne() {
        return switch (this) {
            case ON_ONE_THREAD, JOINS_THE_FIRST, JOINS_THE_LAST, IN_TURN -> false;
            default -> this != RIGHT;
        };
    }

    void run(Lane lane, Settings settings, List<Task> tasks, WhenStarted then)
            throws InterruptedException, ExecutionException {
        switch (this) {
            case RIGHT -> {
                if (lane == Lane.STRUCTURED) {
                    inAScope(tasks, then);
                } else {
                    joinAll(started(lane, tasks, then));
                }
            }
            case OTHER_KIND_OF_THREAD ->
                joinAll(started(lane == Lane.PLATFORM ? Lane.VIRTUAL : Lane.PLATFORM, tasks, then));
            case SCOPE_OR_NOT -> {
                if (lane == Lane.STRUCTURED) {
                    inAScope(List.of(), n -> {});
                    joinAll(started(lane, tasks, then));
                } else {
                    inAScope(tasks, then);
                }
            }
            case ON_MAIN -> {
                tasks.forEach(task -> task.code().get().run());
                then.run(tasks.size());
            }
            case ON_ONE_THREAD -> {
                Thread thread = factory(lane)
                        .newThread(() -> tasks.forEach(task -> task.code().get().run()));
                thread.start();
                thread.join();
                then.run(tasks.size());
            }
            case IN_TURN -> {
                for (Task task : tasks) {
                    joinAll(started(lane, List.of(task), n -> {}));
                }
                then.run(tasks.size());
            }
            case JOINS_NOBODY -> started(lane, tasks, then);
            case JOINS_THE_FIRST -> started(lane, tasks, then).getFirst().join();
            case JOINS_THE_LAST -> started(lane, tasks, then).getLast().join();
            case FORGETS_THE_LAST -> {
                List<Thread> threads = started(lane, tasks, then);
                joinAll(threads.subList(0, threads.size() - 1));
            }
            case SLEEPS_INSTEAD_OF_JOINING -> {
                started(lane, tasks, then);
                Thread.sleep(settings.sleep().multipliedBy(3));
            }
            case WAITS_FOR_A_LATCH -> awaitLatch(lane, tasks, then);
            case SPINS -> {
                List<Thread> threads = started(lane, tasks, then);
                while (threads.stream().anyMatch(Thread::isAlive)) {
                    Thread.onSpinWait();
                }
            }
            case LEAVES_ONE_OUT -> RIGHT.run(lane, settings, tasks.subList(0, tasks.size() - 1), then);
        }
    }

    private static ThreadFactory factory(Lane lane) {
        return lane == Lane.PLATFORM
                ? Thread.ofPlatform().factory()
                : Thread.ofVirtual().factory();
    }

    private static List<Thread> started(Lane lane, List<Task> tasks, WhenStarted then) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (Task task : tasks) {
            Thread thread = factory(lane).newThread(task.named());
            thread.start();
            threads.add(thread);
        }
        then.run(tasks.size());
        return threads;
    }

    private static void joinAll(List<Thread> threads) throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static void awaitLatch(Lane lane, List<Task> tasks, WhenStarted then) throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(tasks.size());
        List<Task> counting = tasks.stream()
                .map(task -> new Task(task.name(), () -> {
                    Runnable made = task.code().get();
                    return () -> {
                        made.run();
                        ended.countDown();
                    };
                }))
                .toList();
        started(lane, counting, then);
        ended.await();
    }

    /** The scope asks for one task after the other on main's thread: when it has asked for all, they are started. */
    private static void inAScope(List<Task> tasks, WhenStarted then) throws InterruptedException, ExecutionException {
        ScaleLesson.structuredSleepers().sleepAll(new SleepTimings(tasks.size() + 1, Duration.ZERO) {
            @Override
            public Runnable task(int number) {
                if (number < tasks.size()) {
                    return tasks.get(number).named();
                }
                try {
                    then.run(tasks.size());
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
                return () -> {};
            }
        });
    }
}
