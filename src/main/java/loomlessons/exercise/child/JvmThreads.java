package loomlessons.exercise.child;

import java.lang.reflect.Method;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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
                containers.addAll(containers.root.invoke(null), new LinkedHashSet<>());
                return Optional.of(containers);
            } catch (ReflectiveOperationException | RuntimeException unknown) {
                return Optional.empty();
            }
        }

        void addAll(Object container, Set<Thread> all) throws ReflectiveOperationException {
            ((Stream<?>) threads.invoke(container)).forEach(thread -> all.add((Thread) thread));
            for (Object child : ((Stream<?>) children.invoke(container)).toList()) {
                addAll(child, all);
            }
        }
    }

    private final Optional<Containers> containers = Containers.ofThisJvm();

    /** Those that live at this moment, also the JVM's own. */
    Set<Thread> alive() {
        Set<Thread> all = new LinkedHashSet<>();
        if (containers.isPresent()) {
            try {
                containers.get().addAll(containers.get().root().invoke(null), all);
            } catch (ReflectiveOperationException | RuntimeException changing) {
                // A container that was closed meanwhile: the others are complete, and the next look is a millisecond
                // away.
                return all;
            }
        } else {
            all.addAll(Thread.getAllStackTraces().keySet());
        }
        return all;
    }
}
