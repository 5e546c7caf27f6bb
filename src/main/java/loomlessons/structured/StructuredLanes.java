package loomlessons.structured;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import loomlessons.launch.ClassFileVersion;
import loomlessons.process.JavaCommand;
import loomlessons.structured.LaneCompiler.NotCompiledException;
import loomlessons.structured.StructuredApi.Available;
import loomlessons.structured.StructuredApi.FlagMissing;
import loomlessons.structured.StructuredApi.NoCompiler;
import loomlessons.structured.StructuredApi.NotCompiled;
import loomlessons.structured.StructuredApi.UnavailableException;

/** The structured lanes for this JVM: those in the jar if they were compiled for its release, otherwise compiled by its JDK. */
public final class StructuredLanes {

    private static final StructuredLanes OF_THIS_JVM = new StructuredLanes(AppFiles.ofThisJvm());

    private final int release = Runtime.version().feature();
    private final ClassFileVersion builtIn = builtIn();
    private final boolean fits = builtIn.fits(release);
    private final boolean needsFlag = fits ? builtIn.isForPreview() : PreviewFeatures.includeStructuredConcurrency();
    private final boolean isFlagMissing = needsFlag && !PreviewFeatures.areEnabled();
    private final LaneLoader loader = new LaneLoader();
    private final CompiledLanes compiled;

    private StructuredLanes(AppFiles app) {
        this.compiled = new CompiledLanes(app);
    }

    public static StructuredLanes ofThisJvm() {
        return OF_THIS_JVM;
    }

    /** That of the classes in the jar: one stands for all. In a child JVM it is one that the parent has compiled. */
    private static ClassFileVersion builtIn() {
        InputStream file = StructuredLanes.class.getResourceAsStream("/loomlessons/lesson/start/StructuredStart.class");
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

    /** The same for a child JVM, which gets the flag if it needs it. */
    private StructuredApi expectedInChild() {
        return fits || LaneCompiler.isThere() ? new Available(release) : new NoCompiler(release, builtIn.release());
    }

    /** Whether they have to be compiled, or have been compiled, for this JVM. */
    public boolean areCompiledHere() {
        return !fits;
    }

    /**
     * Whether this JVM can run them; compiles them first if need be, which takes a second or more.
     *
     * @param compiling is run before that
     */
    public StructuredApi prepare(Runnable compiling) {
        return prepared(expected(), compiling);
    }

    /** The same for a child JVM, which gets the flag if it needs it. */
    public StructuredApi prepareForChild(Runnable compiling) {
        return prepared(expectedInChild(), compiling);
    }

    private StructuredApi prepared(StructuredApi expected, Runnable compiling) {
        if (fits || !(expected instanceof Available)) {
            return expected;
        }
        try {
            compiled.classes(compiling);
            return expected;
        } catch (NotCompiledException otherApi) {
            return new NotCompiled(release, otherApi.getMessage());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * A command for a child JVM that can run them.
     *
     * @param flags of that JVM, beside those that it needs for them
     * @throws UnavailableException if they can't be compiled
     * @throws IOException if there is no place for them
     */
    public JavaCommand child(List<String> flags) throws IOException {
        requireAvailable(prepareForChild(() -> {}));
        List<String> all = new ArrayList<>(flags);
        flagsOfChild().stream().filter(flag -> !flags.contains(flag)).forEach(all::add);
        JavaCommand child = JavaCommand.withFlags(all);
        if (fits) {
            return child;
        }
        try {
            return child.withInFront(compiled.jarOfThisRun());
        } catch (NotCompiledException otherApi) {
            throw new UnavailableException(new NotCompiled(release, otherApi.getMessage()));
        }
    }

    /** The flags that a JVM needs for them: none where the API is permanent. */
    public List<String> flagsOfChild() {
        return needsFlag ? List.of("--enable-preview") : List.of();
    }

    /**
     * Makes the lanes of a package loadable.
     *
     * @param neighbour a class of that package
     * @throws UnavailableException if this JVM can't run them
     */
    void load(Class<?> neighbour) {
        requireAvailable(prepare(() -> {}));
        if (fits) {
            return;
        }
        try {
            loader.define(compiled.classes(() -> {}), neighbour);
        } catch (NotCompiledException otherApi) {
            throw new UnavailableException(new NotCompiled(release, otherApi.getMessage()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void requireAvailable(StructuredApi api) {
        if (!(api instanceof Available)) {
            throw new UnavailableException(api);
        }
    }
}
