package loomlessons.cli.exercise.watch;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import loomlessons.cli.exercise.watch.FollowedFile.Signal.Checked;
import loomlessons.cli.exercise.watch.FollowedFile.Signal.Unchecked;
import loomlessons.cli.io.UsageException;
import loomlessons.cli.workshop.Workshop;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.catalogue.Exercises;
import loomlessons.exercise.check.CheckResult;
import loomlessons.exercise.check.Checker;
import loomlessons.jvm.JvmEndingException;
import loomlessons.launch.ErrorReport;
import loomlessons.launch.RunningJar;

/** The learner's file that is watched, with the classes in files beside it, and the check of what was saved last. */
final class FollowedFile {

    /** What changes when a file is saved. */
    private record FileStamp(FileTime modified, long size, boolean isReadable, Optional<Object> key) {

        /** Empty while the file is missing: some editors remove it for a moment when they save. */
        static Optional<FileStamp> of(Path file) {
            try {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                return Optional.of(new FileStamp(
                        attributes.lastModifiedTime(),
                        attributes.size(),
                        Files.isReadable(file),
                        Optional.ofNullable(attributes.fileKey())));
            } catch (IOException missing) {
                return Optional.empty();
            }
        }
    }

    private static final int LOOKS_UNTIL_GONE = 10;
    private static final Set<String> EXERCISES =
            Exercises.all().stream().map(Exercise::fileName).collect(Collectors.toUnmodifiableSet());

    private final Workshop workshop;
    private final Checker checker;
    private final Consumer<Signal> listener;
    private int looksWithoutFile;
    private Optional<FileStamp> checked = Optional.empty();
    private Map<Path, FileStamp> checkedBeside = Map.of();
    private Optional<BackgroundCheck> running = Optional.empty();

    /** The listener gets the result of each check, on another thread. */
    FollowedFile(Workshop workshop, Checker checker, Consumer<Signal> listener) {
        this.workshop = workshop;
        this.checker = checker;
        this.listener = listener;
    }

    /** Starts to check the file as it is now; no other check may be running. */
    void check(Exercise exercise) {
        checked = stampOf(exercise);
        checkedBeside = stampsBeside(exercise);
        running = Optional.of(BackgroundCheck.start(workshop, exercise, checker, listener));
    }

    /** Whether the file isn't as it was when it was last checked: saved, or gone for so long that no editor is saving it. */
    boolean hasChanged(Exercise exercise) {
        Optional<FileStamp> now = stampOf(exercise);
        if (now.isPresent()) {
            looksWithoutFile = 0;
            return !now.equals(checked) || !stampsBeside(exercise).equals(checkedBeside);
        }
        looksWithoutFile++;
        return checked.isPresent() && looksWithoutFile >= LOOKS_UNTIL_GONE;
    }

    /** Cancels the running check, and waits for its end. */
    void callOff() throws InterruptedException {
        if (running.isPresent()) {
            running.get().callOff();
        }
    }

    private Optional<FileStamp> stampOf(Exercise exercise) {
        return FileStamp.of(workshop.files().file(exercise));
    }

    /** Of the learner's own files, which the exercise may use; the files of other exercises are none of them. */
    private Map<Path, FileStamp> stampsBeside(Exercise exercise) {
        Map<Path, FileStamp> stamps = new HashMap<>();
        Path folder = workshop.files().file(exercise).toAbsolutePath().getParent();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.java")) {
            for (Path file : files) {
                if (!EXERCISES.contains(file.getFileName().toString())) {
                    FileStamp.of(file).ifPresent(stamp -> stamps.put(file, stamp));
                }
            }
        } catch (IOException | DirectoryIteratorException unreadable) {
            return checkedBeside;
        }
        return stamps;
    }

    /** A check in the background; it can be cancelled, with every JVM that it has started. */
    static final class BackgroundCheck {

        /** The compiler doesn't notice an interrupt, and processes may take seconds to end. */
        private static final Duration LONGEST_END = Duration.ofSeconds(10);

        private final ReentrantLock delivery = new ReentrantLock();
        private final Consumer<Signal> listener;
        private final Thread thread;
        private boolean isCalledOff;

        private BackgroundCheck(Callable<CheckResult> check, Exercise exercise, Consumer<Signal> listener) {
            this.listener = listener;
            this.thread = Thread.ofPlatform().name("check").unstarted(() -> run(check, exercise));
        }

        /** Starts it; the listener gets its result on another thread, or nothing if the check is cancelled. */
        static BackgroundCheck start(Workshop workshop, Exercise exercise, Checker checker, Consumer<Signal> listener) {
            return start(() -> workshop.check(exercise, checker), exercise, listener);
        }

        static BackgroundCheck start(Callable<CheckResult> work, Exercise exercise, Consumer<Signal> listener) {
            BackgroundCheck check = new BackgroundCheck(work, exercise, listener);
            check.thread.start();
            return check;
        }

        private void run(Callable<CheckResult> check, Exercise exercise) {
            try {
                deliver(new Checked(exercise, check.call()));
            } catch (UsageException problem) {
                deliver(new Unchecked(problem.getMessage()));
            } catch (InterruptedException | JvmEndingException calledOff) {
                Thread.currentThread().interrupt();
            } catch (Exception | Error error) {
                deliver(new Unchecked(
                        ErrorReport.of(error, RunningJar.ofThisJvm()).reason()));
            }
        }

        private void deliver(Signal signal) {
            delivery.lock();
            try {
                if (!isCalledOff) {
                    listener.accept(signal);
                }
            } finally {
                delivery.unlock();
            }
        }

        /** Cancels it, so that nothing is delivered any more; waits for its end no longer than ten seconds. */
        void callOff() throws InterruptedException {
            callOff(LONGEST_END);
        }

        void callOff(Duration patience) throws InterruptedException {
            delivery.lock();
            try {
                isCalledOff = true;
            } finally {
                delivery.unlock();
            }
            thread.interrupt();
            thread.join(patience);
        }
    }

    /** What can happen while a learner's file is watched. */
    sealed interface Signal {

        record Pressed(char key) implements Signal {}

        record Checked(Exercise exercise, CheckResult result) implements Signal {}

        /** A check failed to run, for that reason. */
        record Unchecked(String reason) implements Signal {}
    }
}
