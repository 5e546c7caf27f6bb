package loomlessons.lesson.daemon;

import java.time.Duration;
import loomlessons.lesson.Event;
import loomlessons.lesson.EventLine;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Trail;
import loomlessons.process.ParentWatch;

/** The entry point of a child JVM: runs one program and prints what happens in it. */
public final class ChildMain {

    private ChildMain() {}

    /** Takes its parent's process id, the name of a {@link ChildProgram}, and how long its sleeper sleeps ({@code PT0.2S}). */
    public static void main(String[] args) throws Exception {
        ParentWatch.endWith(Long.parseLong(args[0]));
        Settings settings = new Settings(Duration.parse(args[2]), 1);
        ChildProgram.valueOf(args[1]).main().run(settings, new Trail(ChildMain::print));
    }

    private static void print(Event event) {
        switch (event.kind()) {
            case START, ASLEEP, JOIN, FINISH -> {}
            case SAY, SLEEP, WAKE, INTERRUPT, THROW, CATCH, LAUNCH, PRINT, EXIT ->
                System.out.println(EventLine.encode(event));
        }
    }
}
