package loomlessons.cli.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("any-jdk")
class StandardOutputTest {

    private final StringWriter err = new StringWriter();

    @ParameterizedTest(name = "{0}, a pipe: {1}")
    @CsvSource({"Broken pipe, true", "Broken pipe, false", "Datenübergabe unterbrochen (broken pipe), true"})
    void a_reader_that_has_gone_ends_the_command_quietly(String reason, boolean isPipe) {
        assertThat(exitCodeAfterPrinting(failing(reason), isPipe)).isEqualTo(141);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void a_full_disk_is_told() {
        assertThat(exitCodeAfterPrinting(failing("No space left on device"), false))
                .isEqualTo(2);
        assertThat(err.toString().lines()).singleElement().asString().contains("its disk is full");
    }

    @Test
    void output_that_was_written_leaves_the_code_of_the_command() {
        assertThat(exitCodeAfterPrinting(OutputStream.nullOutputStream(), true)).isEqualTo(1);
        assertThat(err.toString()).isEmpty();
    }

    private int exitCodeAfterPrinting(OutputStream out, boolean isPipe) {
        StandardOutput standardOutput = new StandardOutput(out, isPipe);
        new PrintStream(standardOutput, true, StandardCharsets.UTF_8).println("a line");
        return standardOutput.exitCode(1, new PrintWriter(err, true));
    }

    private static OutputStream failing(String reason) {
        return new OutputStream() {
            @Override
            public void write(int character) throws IOException {
                throw new IOException(reason);
            }
        };
    }
}
