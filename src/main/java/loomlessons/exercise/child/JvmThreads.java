package loomlessons.exercise.child;

import java.lang.reflect.Method;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import loomlessons.lesson.trail.OpenedScope;

/**
 * All live threads of this JVM. Its public API lists no virtual threads, so this asks the class that the JDK's own thread
 * dump asks; a JVM without that class shows platform threads only.
 */
final class JvmThreads {

    private record Containers(Method root, Method threads, Method children) {

        static Optional<Containers> ofThisJvm() {
            try {
                Class<?> container = Class.forName("jdk.internal.vm.ThreadContainer");
                Containers containers = new Containers(
                        Class.forName("jdk.internal.vm.ThreadContainers").getMethod("root"),
                        container.getMethod("threads"),
                        container.getMethod("children"));
                containers.addAll(containers.root.invoke(null), new Living());
                return Optional.of(containers);
            } catch (ReflectiveOperationException | RuntimeException unknown) {
                return Optional.empty();
            }
        }

        void addAll(Object container, Living all) throws ReflectiveOperationException {
            all.scopes.add(container);
            ((Stream<?>) threads.invoke(container)).forEach(thread -> all.scopeOf.put((Thread) thread, container));
            for (Object child : ((Stream<?>) children.invoke(container)).toList()) {
                addAll(child, all);
            }
        }
    }

    /**
     * What lives at a moment.
     *
     * @param scopeOf all threads, each with what contains it: a scope, an executor, or the JVM
     * @param scopes all of these, also those without a thread; compared by identity
     */
    record Living(Map<Thread, Object> scopeOf, Set<Object> scopes) {

        private Living() {
            this(new LinkedHashMap<>(), Collections.newSetFromMap(new IdentityHashMap<>()));
        }
    }

    private final Optional<Containers> containers = Containers.ofThisJvm();

    /** The threads that live at this moment, also the JVM's own. */
    Living alive() {
        Living all = new Living();
        if (containers.isPresent()) {
            try {
                containers.get().addAll(containers.get().root().invoke(null), all);
            } catch (ReflectiveOperationException | RuntimeException changing) {
                // A container that was closed meanwhile: the others are complete, and the next look is a millisecond
                // away.
                return all;
            }
        } else {
            Thread.getAllStackTraces().keySet().forEach(thread -> all.scopeOf.put(thread, this));
        }
        return all;
    }

    /** When the scopes of a program were opened. The JDK doesn't say so, but it wasn't there at the look before. */
    static final class ScopeOpenings {

        private final IdentityHashMap<Object, Optional<OpenedScope>> openings = new IdentityHashMap<>();
        private long lastLookNanos = System.nanoTime();

        /** These aren't the program's. */
        void areThereFromTheStart(Set<Object> scopes) {
            scopes.forEach(scope -> openings.put(scope, Optional.empty()));
            lastLookNanos = System.nanoTime();
        }

        /** These are open after that {@link System#nanoTime()}. */
        void see(Set<Object> scopes, long nanos) {
            for (Object scope : scopes) {
                openings.computeIfAbsent(scope, opened -> Optional.of(new OpenedScope(openings.size(), lastLookNanos)));
            }
            lastLookNanos = nanos;
        }

        /** One that the program has opened, with its time by {@link System#nanoTime()}. */
        Optional<OpenedScope> of(Object scope) {
            return openings.getOrDefault(scope, Optional.empty());
        }
    }
}
