package loomlessons.cli.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(OS.WINDOWS)
@Timeout(60)
class TerminalQuestionTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    @Test
    void an_answer_comes_from_either_stream() throws InterruptedException {
        ProcessBuilder both = new ProcessBuilder("sh", "-c", "echo 24 80; echo 25 132 >&2");

        assertThat(TerminalQuestion.answer(both, Process::getInputStream, LONG)).hasValue("24 80\n");
        assertThat(TerminalQuestion.answer(both, Process::getErrorStream, LONG)).hasValue("25 132\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"exit 1", "echo half; exit 3", "kill -9 $$", "no-such-program-here"})
    void a_command_that_fails_gives_no_answer(String script) throws InterruptedException {
        assertThat(answer(LONG, "sh", "-c", script + " 2>/dev/null")).isEmpty();
    }

    @Test
    void a_missing_shell_gives_no_answer() throws InterruptedException {
        assertThat(answer(LONG, "/no/such/shell")).isEmpty();
    }

    @Test
    void a_terminal_that_never_answers_is_not_waited_for_without_end() throws InterruptedException {
        assertThat(answer(Duration.ofMillis(50), "sleep", "300")).isEmpty();
    }

    private static Optional<String> answer(Duration patience, String... command) throws InterruptedException {
        return TerminalQuestion.answer(new ProcessBuilder(command), Process::getInputStream, patience);
    }
}
