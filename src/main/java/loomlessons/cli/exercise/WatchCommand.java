package loomlessons.cli.exercise;

import java.util.List;
import java.util.concurrent.Callable;
import loomlessons.cli.exercise.watch.Keyboard;
import loomlessons.cli.exercise.watch.WatchDisplay;
import loomlessons.cli.exercise.watch.WatchSession;
import loomlessons.cli.io.ExitCode;
import loomlessons.cli.io.ScarceThreads;
import loomlessons.cli.io.Terminal;
import loomlessons.cli.io.UsageException;
import loomlessons.cli.workshop.Workshop;
import loomlessons.cli.workshop.WorkshopOptions;
import loomlessons.exercise.check.Checker;
import loomlessons.render.workshop.ProgressText;
import loomlessons.render.workshop.WatchScreen.Screen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Checks the learner's current exercise whenever its file is saved. */
@Command(
        name = "watch",
        description = "Checks your current exercise whenever you save it; press n for the next exercise.",
        mixinStandardHelpOptions = true)
final class WatchCommand implements Callable<Integer> {

    private static final String CLEAR_SCREEN = "\u001b[H\u001b[2J";

    @Mixin
    private WorkshopOptions options;

    @Override
    public Integer call() throws UsageException, InterruptedException {
        ScarceThreads.keepWarningsOffTheResults();
        Workshop workshop = options.workshop();
        workshop.requireFiles();
        Checker checker = workshop.checker();
        Terminal terminal = Terminal.detect(System.getenv());
        WatchSession session = new WatchSession(
                workshop, checker, new WatchDisplay(() -> screen(terminal), lines -> show(terminal, lines)));
        Keyboard keyboard = Keyboard.listen(session::press);
        try {
            session.run();
        } finally {
            keyboard.close();
        }
        options.out().println();
        options.out().println(new ProgressText(workshop.progress(), options.page(terminal)).bar());
        return ExitCode.FINE.code();
    }

    /** The size of the terminal now; its first one while this thread is being interrupted. */
    private Screen screen(Terminal first) {
        Terminal now = first;
        if (first.isTerminal()) {
            try {
                Terminal detected = Terminal.detect(System.getenv());
                now = detected.isTerminal() ? detected : first; // The machine may refuse the program that asks.
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
            }
        }
        return new Screen(options.page(now), now.height());
    }

    /** A terminal shows only the latest state, a pipe all states one after another; false if nobody reads them. */
    private boolean show(Terminal terminal, List<String> lines) {
        options.out()
                .print(
                        terminal.isTerminal() && !Terminal.isDumb(System.getenv())
                                ? CLEAR_SCREEN
                                : System.lineSeparator());
        lines.forEach(options.out()::println);
        return !options.out().checkError();
    }
}
