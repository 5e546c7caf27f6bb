package loomlessons.cli.exercise.watch;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.Consumer;
import loomlessons.cli.io.TerminalQuestion;
import loomlessons.jvm.JvmEndingException;
import loomlessons.jvm.Shutdown;
import loomlessons.jvm.Shutdown.Registration;
import loomlessons.jvm.Shutdown.Stage;

/** Passes on each pressed key at once; restores the terminal when it is closed. */
public final class Keyboard {

    /** Passed on when no more keys can come, for example after Ctrl-D. */
    static final char END_OF_KEYS = '\u0004';

    private static final char ESCAPE = '\u001b';
    private static final String NO_ANSWER = "";
    private static final Duration LONGEST_RESTORE = Duration.ofSeconds(2);

    private final String savedSettings;
    private final Registration end;

    /** Throws {@link JvmEndingException} if this JVM is ending. */
    private Keyboard(String savedSettings) {
        this.savedSettings = savedSettings;
        this.end =
                Shutdown.ofThisJvm().register(Stage.TERMINAL, "restore the terminal", LONGEST_RESTORE, this::restore);
    }

    /**
     * Starts to listen. If standard input is not a terminal, or there is no stty, keys arrive as usual: in a terminal,
     * after Enter.
     */
    public static Keyboard listen(Consumer<Character> listener) throws InterruptedException {
        Keyboard keyboard = new Keyboard(stty("-g").strip());
        if (keyboard.isTerminal()) {
            keyboard.end.unlessEnding(() -> stty("-icanon -echo min 1 time 0"));
        }
        Thread.ofPlatform().name("keyboard").daemon().start(() -> read(System.in, listener));
        return keyboard;
    }

    /** Restores the terminal; keys may still arrive for a moment. */
    public void close() {
        restore();
        end.close();
    }

    private boolean isTerminal() {
        return !savedSettings.equals(NO_ANSWER);
    }

    private void restore() {
        if (isTerminal()) {
            try {
                stty(savedSettings);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void read(InputStream input, Consumer<Character> listener) {
        try {
            for (int key = input.read(); key >= 0; key = input.read()) {
                if (key == ESCAPE) {
                    input.skipNBytes(input.available()); // A function key: what follows isn't what was pressed.
                } else {
                    listener.accept((char) key);
                }
            }
        } catch (IOException terminalIsGone) {
            // As if it had ended.
        }
        listener.accept(END_OF_KEYS);
    }

    /** The answer of stty, or nothing if standard input is not a terminal. A second Ctrl-C must not end it. */
    private static String stty(String arguments) throws InterruptedException {
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", "trap '' INT; test -t 0 && stty " + arguments)
                .redirectInput(ProcessBuilder.Redirect.INHERIT);
        return TerminalQuestion.answer(shell, Process::getInputStream).orElse(NO_ANSWER);
    }
}
