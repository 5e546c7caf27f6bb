package loomlessons.lesson.daemon;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import loomlessons.jvm.UncaughtErrors;
import loomlessons.lesson.CallerWatch;
import loomlessons.lesson.Event;
import loomlessons.lesson.EventLine;
import loomlessons.lesson.Kind;
import loomlessons.lesson.RecordedProcess;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Trail;
import loomlessons.process.JavaCommand;
import loomlessons.process.ParentWatch;
import loomlessons.process.RootLocale;
import loomlessons.structured.StructuredLanes;

/** A JVM of its own for one program: {@link #run} starts it in the parent, {@link #main} runs in the child. */
public final class ChildJvm {

    private ChildJvm() {}

    /** Starts a JVM from the same jar or class path, and waits for its end. */
    static void run(ChildProgram program, Settings settings, Trail trail) throws IOException, InterruptedException {
        if (RecordedProcess.run(program.title(), command(program, settings), trail) != 0) {
            JavaCommand.failIfUnfit(
                    program.title(),
                    program.partOf(trail).all(Kind.PRINT).stream().map(Event::text));
        }
    }

    private static List<String> command(ChildProgram program, Settings settings) throws IOException {
        // A short life: no time for the optimizing compiler or a concurrent collector to pay off.
        List<String> flags = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
        JavaCommand java =
                program == ChildProgram.SCOPE ? StructuredLanes.ofThisJvm().child(flags) : JavaCommand.withFlags(flags);
        return java.run(ChildJvm.class, List.of(program.name(), settings.sleep().toString()));
    }

    /** Arguments: the parent's process id, the name of a {@link ChildProgram}, how long its sleeper sleeps ({@code PT0.2S}). */
    public static void main(String[] args) throws Exception {
        RootLocale.use();
        UncaughtErrors.tell(System.err);
        ParentWatch.endWith(Long.parseLong(args[0]));
        Settings settings = new Settings(Duration.parse(args[2]), 1);
        Trail trail = new Trail(ChildJvm::print);
        trail.record(Kind.START, "main", "main starts");
        CallerWatch.start(trail);
        ChildProgram.valueOf(args[1]).main().run(settings, trail);
    }

    private static void print(Event event) {
        switch (event.kind()) {
            case ASLEEP, FINISH -> {}
            case START, JOIN, WAIT, SAY, SLEEP, WAKE, INTERRUPT, THROW, CATCH, LAUNCH, PRINT, EXIT ->
                System.out.println(EventLine.encode(event));
        }
    }
}
