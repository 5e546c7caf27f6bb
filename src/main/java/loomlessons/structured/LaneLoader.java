package loomlessons.structured;

import java.lang.invoke.MethodHandles;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/** Puts compiled lanes into the app's own class loader, into the package of their lesson, before it looks for them in the jar. */
final class LaneLoader {

    private final ReentrantLock lock = new ReentrantLock();
    private final Set<String> definedPackages = new HashSet<>();

    /**
     * Defines the lanes of one package, unless that was done before. They are defined by name, so none may extend another.
     *
     * @param neighbour a class of that package
     */
    void define(LaneClasses classes, Class<?> neighbour) {
        lock.lock();
        try {
            if (definedPackages.add(neighbour.getPackageName())) {
                MethodHandles.Lookup inPackage = MethodHandles.privateLookupIn(neighbour, MethodHandles.lookup());
                for (Map.Entry<String, byte[]> file : classes.files().entrySet()) {
                    if (packageOf(file.getKey()).equals(neighbour.getPackageName())) {
                        inPackage.defineClass(file.getValue());
                    }
                }
            }
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            lock.unlock();
        }
    }

    private static String packageOf(String className) {
        return className.substring(0, className.lastIndexOf('.'));
    }
}
