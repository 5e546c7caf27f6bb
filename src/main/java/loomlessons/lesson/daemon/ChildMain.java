package loomlessons.lesson.daemon;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import loomlessons.lesson.Event;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Trail;

/** The entry point of a child JVM: runs one program and prints what happens in it. */
public final class ChildMain {

    private ChildMain() {}

    /** Takes the name of a {@link ChildProgram} and how long its sleeper sleeps, as {@code PT0.2S}. */
    public static void main(String[] args) throws Exception {
        endWithParent();
        Settings settings = new Settings(Duration.parse(args[1]), 1);
        ChildProgram.valueOf(args[0]).main().run(settings, new Trail(ChildMain::print));
    }

    private static void print(Event event) {
        switch (event.kind()) {
            case START, FINISH -> {}
            case SAY, SLEEP, WAKE, INTERRUPT, THROW, CATCH, LAUNCH, PRINT, EXIT -> System.out.println(event.text());
        }
    }

    /** The parent holds the other end of standard input: when that closes, nobody is left to run for. */
    private static void endWithParent() {
        Thread.ofPlatform().name("parent watch").daemon().start(() -> {
            try {
                System.in.transferTo(OutputStream.nullOutputStream());
            } catch (IOException closed) {
                // As good as the end of the stream.
            }
            Runtime.getRuntime().halt(1);
        });
    }
}
