package loomlessons.structured;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import loomlessons.launch.ClassFileVersion;
import loomlessons.process.JavaCommand;
import loomlessons.structured.LaneCompiler.NotCompiledException;
import loomlessons.structured.StructuredApi.Available;
import loomlessons.structured.StructuredApi.FlagMissing;
import loomlessons.structured.StructuredApi.NoCompiler;
import loomlessons.structured.StructuredApi.NotCompiled;
import loomlessons.structured.StructuredApi.UnavailableException;

/**
 * The structured lanes for this JVM: those in the jar if they were compiled for its release, otherwise compiled by its own
 * JDK, and kept in the user's cache for the next start.
 */
public final class StructuredLanes {

    /** One class stands for all, because all are compiled for the same release. */
    private static final String ANY_CLASS = "/loomlessons/lesson/start/StructuredStart.class";

    private static final StructuredLanes OF_THIS_JVM = new StructuredLanes(AppFiles.ofThisJvm());

    private final AppFiles app;
    private final int release = Runtime.version().feature();
    private final ClassFileVersion builtIn;
    private final boolean needsFlag;
    private final boolean isFlagMissing;
    private final ReentrantLock lock = new ReentrantLock();
    private final Set<String> definedPackages = ConcurrentHashMap.newKeySet();
    private Optional<Compiled> compiled = Optional.empty();
    private Optional<Path> jarOfThisRun = Optional.empty();

    /** What compiling has led to. */
    private sealed interface Compiled {

        record Done(LaneClasses classes, KeptLanes kept) implements Compiled {}

        record Impossible(String reason) implements Compiled {}
    }

    private StructuredLanes(AppFiles app) {
        this.app = app;
        this.builtIn = builtIn();
        this.needsFlag =
                builtIn.fits(release) ? builtIn.isForPreview() : PreviewFeatures.includeStructuredConcurrency();
        this.isFlagMissing = needsFlag && !PreviewFeatures.areEnabled();
    }

    public static StructuredLanes ofThisJvm() {
        return OF_THIS_JVM;
    }

    private static ClassFileVersion builtIn() {
        InputStream file = StructuredLanes.class.getResourceAsStream(ANY_CLASS);
        if (file == null) {
            throw new IllegalStateException("this build has no structured lanes");
        }
        try {
            return ClassFileVersion.of(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Whether this JVM can run them, as far as that shows before they are compiled. */
    public StructuredApi expected() {
        StructuredApi inChild = expectedInChild();
        return inChild instanceof Available && isFlagMissing ? new FlagMissing(release) : inChild;
    }

    /** The same for a child JVM, which is started with {@code --enable-preview}. */
    private StructuredApi expectedInChild() {
        return builtIn.fits(release) || LaneCompiler.isThere()
                ? new Available(release)
                : new NoCompiler(release, builtIn.release());
    }

    /** Whether they have to be compiled, or have been compiled, for this JVM. */
    public boolean areCompiledHere() {
        return !builtIn.fits(release);
    }

    /**
     * Whether this JVM can run them; compiles them first if need be, which takes a second or more.
     *
     * @param compiling is run before that
     */
    public StructuredApi prepare(Runnable compiling) {
        StructuredApi expected = expected();
        return expected instanceof Available ? prepared(compiling) : expected;
    }

    /** The same for a child JVM, which is started with {@code --enable-preview}. */
    public StructuredApi prepareForChild(Runnable compiling) {
        StructuredApi expected = expectedInChild();
        return expected instanceof Available ? prepared(compiling) : expected;
    }

    private StructuredApi prepared(Runnable compiling) {
        if (builtIn.fits(release)) {
            return new Available(release);
        }
        return switch (compiled(compiling)) {
            case Compiled.Done done -> new Available(release);
            case Compiled.Impossible(String reason) -> new NotCompiled(release, reason);
        };
    }

    /**
     * A command for a child JVM that can run them.
     *
     * @param flags of that JVM, beside those that it needs for them
     * @throws UnavailableException if they can't be compiled
     * @throws IOException if there is no place for them
     */
    public JavaCommand child(List<String> flags) throws IOException {
        StructuredApi api = prepareForChild(() -> {});
        if (!(api instanceof Available)) {
            throw new UnavailableException(api);
        }
        List<String> all = new ArrayList<>(flags);
        flagsOfChild().stream().filter(flag -> !flags.contains(flag)).forEach(all::add);
        JavaCommand child = JavaCommand.withFlags(all);
        return builtIn.fits(release) ? child : child.withInFront(jarOfThisRun());
    }

    /** The flags that a JVM needs for them: none where the API is permanent. */
    public List<String> flagsOfChild() {
        return needsFlag ? List.of("--enable-preview") : List.of();
    }

    private Path jarOfThisRun() throws IOException {
        lock.lock();
        try {
            if (jarOfThisRun.isEmpty()
                    && compiled(() -> {}) instanceof Compiled.Done(LaneClasses classes, KeptLanes kept)) {
                jarOfThisRun = Optional.of(kept.jarOfThisRun(classes));
            }
            return jarOfThisRun.orElseThrow();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Makes the lanes of a package loadable.
     *
     * @param neighbour a class of that package
     * @throws UnavailableException if this JVM can't run them
     */
    void load(Class<?> neighbour) {
        StructuredApi api = prepare(() -> {});
        if (!(api instanceof Available)) {
            throw new UnavailableException(api);
        }
        if (!builtIn.fits(release)
                && compiled(() -> {}) instanceof Compiled.Done(LaneClasses classes, KeptLanes kept)) {
            define(neighbour, classes);
        }
    }

    /** Puts them into the loader and package of the neighbour, before the loader looks for them in the jar. */
    private void define(Class<?> neighbour, LaneClasses classes) {
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

    private Compiled compiled(Runnable compiling) {
        lock.lock();
        try {
            if (compiled.isEmpty()) {
                compiled = Optional.of(findOrCompile(compiling));
            }
            return compiled.get();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } finally {
            lock.unlock();
        }
    }

    private Compiled findOrCompile(Runnable compiling) throws IOException {
        KeptLanes kept = KeptLanes.of(app, CacheFolder.ofThisUser());
        Optional<LaneClasses> found = kept.find();
        if (found.isPresent()) {
            return new Compiled.Done(found.get(), kept);
        }
        compiling.run();
        try {
            Map<String, String> sources = app.sources(Generation.of(release));
            LaneClasses classes = LaneClasses.of(LaneCompiler.compile(sources, app.place()));
            kept.keep(classes);
            return new Compiled.Done(classes, kept);
        } catch (NotCompiledException otherApi) {
            return new Compiled.Impossible(otherApi.getMessage());
        }
    }
}
