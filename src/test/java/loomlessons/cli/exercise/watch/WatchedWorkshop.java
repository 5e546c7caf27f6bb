package loomlessons.cli.exercise.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import loomlessons.cli.CommandLineRun;
import loomlessons.cli.workshop.Workshop;
import loomlessons.cli.workshop.WorkshopJdk;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.catalogue.Exercises;
import loomlessons.exercise.check.Checker;
import loomlessons.source.SourceCompiler;

/** A workshop that has just been started, and the file of its first exercise. */
record WatchedWorkshop(Workshop workshop, Checker checker, Set<ProcessHandle> earlierProcesses) {

    static final Exercise EXERCISE = Exercises.all().getFirst();

    static final String ENDLESS = """
            import loomlessons.lesson.Settings;
            import loomlessons.lesson.Trail;

            class Ex01NamedThread {
                static void run(Settings settings, Trail trail) {
                    while (true) {}
                }
            }
            """;

    static WatchedWorkshop in(Path folder) throws Exception {
        assertThat(CommandLineRun.of("exercise", "start", folder.toString()).exitCode())
                .isZero();
        Workshop workshop =
                Workshop.open(Optional.of(folder), new PrintWriter(Writer.nullWriter()), new WorkshopJdk(List.of()));
        return new WatchedWorkshop(workshop, new Checker(SourceCompiler.ofThisJava()), processes());
    }

    /** A file that doesn't compile, so that its check starts no JVM; the compiler names the missing type. */
    static String broken(String missingType) {
        return "class Ex01NamedThread { %s field; }".formatted(missingType);
    }

    Path file() {
        return workshop.files().file(EXERCISE);
    }

    void save(String text) throws IOException {
        Files.writeString(file(), text);
    }

    /** The JVM that the learner's program runs in. */
    ProcessHandle awaitJvm() {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        Set<ProcessHandle> started = Set.of();
        while (started.isEmpty()) {
            assertThat(System.nanoTime() - deadline).as("a JVM is started").isNegative();
            started = processes();
            started.removeAll(earlierProcesses);
        }
        return started.iterator().next();
    }

    private static Set<ProcessHandle> processes() {
        return ProcessHandle.current().descendants().collect(Collectors.toSet());
    }
}
