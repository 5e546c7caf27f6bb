package loomlessons.exercise.child;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import loomlessons.exercise.child.JvmThreads.Living;
import loomlessons.exercise.child.JvmThreads.ScopeOpenings;
import loomlessons.lesson.trail.CountedThread;
import loomlessons.lesson.trail.OpenedScope;
import loomlessons.lesson.trail.Origin;
import loomlessons.lesson.trail.ThreadFacts;

/** Counts the threads that a learner's program makes, also those that never record an event. */
final class ThreadCensus {

    /** What a program makes beyond that number isn't counted. */
    private static final int MOST_THREADS = 1000;

    private static final class Sighting {

        private final ThreadRole role;
        private Optional<Creation> creation;
        private long lastNanos = System.nanoTime();
        private boolean aliveWhenMainEnded;
        private boolean reported;
        private Optional<OpenedScope> scope = Optional.empty();

        private Sighting(ThreadRole role, Optional<Creation> creation) {
            this.role = role;
            this.creation = creation;
        }
    }

    // Not synchronized: before JDK 24 a virtual thread that blocks in a monitor pins its carrier (JEP 491).
    private final ReentrantLock lock = new ReentrantLock();
    private final JvmThreads jvm = new JvmThreads();

    // Its values belong to this census; a static one would be shared by all.
    @SuppressWarnings("ThreadLocalUsage")
    private final Creation.Log creations = new Creation.Log(this::noteCurrentThread);

    private final Map<Thread, Sighting> seen = new LinkedHashMap<>();
    private final ScopeOpenings openings = new ScopeOpenings();
    private final Set<String> poolsOfCarriers = new HashSet<>();
    private Set<Thread> relevant = Set.of();
    private long startNanos;
    private boolean begun;

    /** Called on the program's main thread, when all threads of this app have started: from now on, threads count. */
    void begin() {
        lock.lock();
        try {
            begun = true;
            creations.begin();
            Living living = jvm.alive();
            living.scopeOf()
                    .keySet()
                    .forEach(thread -> seen.put(thread, new Sighting(ThreadRole.JVM, Optional.empty())));
            openings.areThereFromTheStart(living.scopes());
            seen.put(Thread.currentThread(), new Sighting(ThreadRole.MAIN, Optional.empty()));
        } finally {
            lock.unlock();
        }
    }

    /** The trail's time starts at that {@link System#nanoTime()}. */
    void startsAt(long nanos) {
        lock.lock();
        try {
            startNanos = nanos;
        } finally {
            lock.unlock();
        }
    }

    /** Looks which threads live. */
    void look() {
        lock.lock();
        try {
            if (!begun) {
                return;
            }
            long now = System.nanoTime();
            Set<Thread> living = new HashSet<>();
            Living all = jvm.alive();
            openings.see(all.scopes(), now);
            for (Thread thread : all.scopeOf().keySet()) {
                Sighting sighting = seen.computeIfAbsent(thread, this::sighting);
                sighting.lastNanos = now;
                sighting.scope =
                        sighting.scope.or(() -> openings.of(all.scopeOf().get(thread)));
                if (sighting.role == ThreadRole.CARRIER) {
                    poolsOfCarriers.add(ThreadRole.pool(thread));
                } else if (sighting.role != ThreadRole.JVM) {
                    living.add(thread);
                }
            }
            // The sleep of a virtual thread ends by the timer of its carrier's pool: it is the thread that waits, not
            // the timer.
            living.removeIf(thread ->
                    seen.get(thread).role == ThreadRole.SERVICE && poolsOfCarriers.contains(ThreadRole.pool(thread)));
            relevant = living;
        } finally {
            lock.unlock();
        }
    }

    /** The calling thread has recorded an event or created a thread, so it counts, however short its life is. */
    void noteCurrentThread() {
        lock.lock();
        try {
            seen.computeIfAbsent(Thread.currentThread(), this::sighting);
        } finally {
            lock.unlock();
        }
    }

    /** The threads that lived at the last look and on which the program may wait: main, its own, and services of the JDK. */
    Set<Thread> relevant() {
        lock.lock();
        try {
            return relevant;
        } finally {
            lock.unlock();
        }
    }

    /** Called on main when the program has returned: notes which threads live on. */
    void mainHasEnded() {
        look();
        lock.lock();
        try {
            relevant.forEach(thread -> seen.get(thread).aliveWhenMainEnded = true);
        } finally {
            lock.unlock();
        }
    }

    /** The program's threads that weren't reported yet. */
    List<CountedThread> unreported() {
        lock.lock();
        try {
            List<CountedThread> threads = new ArrayList<>();
            seen.forEach((thread, sighting) -> {
                if (sighting.role == ThreadRole.PROGRAM && !sighting.reported && threads.size() < MOST_THREADS) {
                    sighting.reported = true;
                    threads.add(counted(thread, sighting));
                }
            });
            return threads;
        } finally {
            lock.unlock();
        }
    }

    /** All threads of the program, as they are known at its end; also those that were created but never seen. */
    List<CountedThread> all() {
        lock.lock();
        try {
            List<CountedThread> threads = new ArrayList<>();
            List<Creation> unmatched = unmatched();
            seen.forEach((thread, sighting) -> {
                if (sighting.role == ThreadRole.PROGRAM) {
                    sighting.creation = sighting.creation.or(() -> takeFitting(thread, unmatched));
                    threads.add(counted(thread, sighting));
                }
            });
            unmatched.forEach(creation -> threads.add(neverSeen(creation)));
            return threads.subList(0, Math.min(threads.size(), MOST_THREADS));
        } finally {
            lock.unlock();
        }
    }

    /** Those of threads that were never seen, or whose threads had just ended when they were seen. */
    private List<Creation> unmatched() {
        Set<Creation> matched = Collections.newSetFromMap(new IdentityHashMap<>());
        seen.values().forEach(sighting -> sighting.creation.ifPresent(matched::add));
        List<Creation> unmatched = new ArrayList<>(creations.all());
        unmatched.removeIf(creation -> creation.byService() || matched.contains(creation));
        return unmatched;
    }

    /** An ended thread has lost what it inherited. */
    private static Optional<Creation> takeFitting(Thread thread, List<Creation> unmatched) {
        Optional<Creation> fitting = unmatched.stream()
                .filter(creation -> creation.virtual() == thread.isVirtual() && !thread.isAlive())
                .findFirst();
        fitting.ifPresent(unmatched::remove);
        return fitting;
    }

    private Sighting sighting(Thread thread) {
        Optional<Creation> creation = creations.of(thread);
        return new Sighting(ThreadRole.of(thread, creation), creation);
    }

    private CountedThread counted(Thread thread, Sighting sighting) {
        return new CountedThread(
                ThreadFacts.of(thread).withOrigin(sighting.creation.map(this::origin)),
                sighting.aliveWhenMainEnded,
                Math.max(1, sighting.lastNanos - startNanos),
                sighting.scope.map(scope -> new OpenedScope(scope.number(), scope.afterNanos() - startNanos)));
    }

    private CountedThread neverSeen(Creation creation) {
        ThreadFacts facts = new ThreadFacts(0, "", creation.virtual(), creation.virtual(), Optional.empty());
        return new CountedThread(facts.withOrigin(Optional.of(origin(creation))), false, 0, Optional.empty());
    }

    private Origin origin(Creation creation) {
        return creation.origin(startNanos);
    }
}
