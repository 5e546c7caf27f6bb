package loomlessons.structured;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import loomlessons.structured.LaneCompiler.NotCompiledException;

/** The structured lanes as the running JDK compiles them: kept by an earlier start, or compiled now; once in this JVM. */
final class CompiledLanes {

    /** What compiling has led to. */
    private sealed interface Result {

        record Done(LaneClasses classes, KeptLanes kept) implements Result {}

        record Impossible(NotCompiledException reason) implements Result {}
    }

    private final AppFiles app;
    private final ReentrantLock lock = new ReentrantLock();
    private Optional<Result> result = Optional.empty();
    private Optional<Path> jarOfThisRun = Optional.empty();

    CompiledLanes(AppFiles app) {
        this.app = app;
    }

    /**
     * The classes.
     *
     * @param compiling is run before they are compiled, which takes a second or more
     * @throws NotCompiledException if this JDK has another API
     * @throws IOException if the app's own files can't be read
     */
    LaneClasses classes(Runnable compiling) throws NotCompiledException, IOException {
        return done(compiling).classes();
    }

    /**
     * A jar with them, which is there as long as this JVM runs.
     *
     * @throws IOException if there is no place for it
     */
    Path jarOfThisRun() throws NotCompiledException, IOException {
        lock.lock();
        try {
            if (jarOfThisRun.isEmpty()) {
                Result.Done done = done(() -> {});
                jarOfThisRun = Optional.of(done.kept().jarOfThisRun(done.classes()));
            }
            return jarOfThisRun.get();
        } finally {
            lock.unlock();
        }
    }

    private Result.Done done(Runnable compiling) throws NotCompiledException, IOException {
        lock.lock();
        try {
            if (result.isEmpty()) {
                result = Optional.of(findOrCompile(compiling));
            }
            return switch (result.get()) {
                case Result.Done done -> done;
                case Result.Impossible(NotCompiledException reason) -> throw reason;
            };
        } finally {
            lock.unlock();
        }
    }

    private Result findOrCompile(Runnable compiling) throws IOException {
        KeptLanes kept = KeptLanes.of(app, CacheFolder.ofThisUser());
        Optional<LaneClasses> found = kept.find();
        if (found.isPresent()) {
            return new Result.Done(found.get(), kept);
        }
        compiling.run();
        try {
            LaneClasses classes =
                    LaneClasses.of(LaneCompiler.compile(app.sources(Generation.ofThisJvm()), app.place()));
            kept.keep(classes);
            return new Result.Done(classes, kept);
        } catch (NotCompiledException otherApi) {
            return new Result.Impossible(otherApi);
        }
    }
}
