package loomlessons.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The folder of temporary files is missing, odd, or full. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(60)
class TemporaryFilesTest {

    private static final String PROPERTY = "java.io.tmpdir";

    private final String usual = System.getProperty(PROPERTY);

    @TempDir
    private Path folder;

    @BeforeEach
    void furnish() throws IOException {
        Files.writeString(folder.resolve("file"), "old");
        Files.createDirectory(folder.resolve("co:lon"));
        Files.createDirectory(folder.resolve("emo😀ji"));
        CommandLineRun.of("exercise", "start", folder.resolve("ex").toString());
        System.setProperty(PROPERTY, folder.resolve("no/such").toString());
    }

    @AfterEach
    void restore() {
        System.setProperty(PROPERTY, usual);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "missing         | report --lessons start --sleep 10m --scale 10 --out OUT | there is no such folder",
                "missing         | run start --sleep 10m --jfr OUT              | there is no such folder",
                "missing         | scale --sleepers 10 --sleep 10m --out OUT    | there is no such folder",
                "missing         | scale --sleepers 10 --sleep 10m --explain    | there is no such folder",
                "missing         | scale --sleepers 10 --sleep 10m --jfr OUT    | there is no such folder",
                "missing         | exercise check 1 --dir EX                    | there is no such folder",
                "file            | exercise check 1 --dir EX                    | it isn't a folder",
                "file            | scale --sleepers 10 --sleep 10m              | it isn't a folder",
                "file            | run start --sleep 10m --jfr OUT              | it isn't a folder",
                "EMPTY           | exercise check 1 --dir EX                    | the name is empty",
                "bad\uFFFDname   | exercise check 1 --dir EX                    | the name isn't valid in UTF-8",
                "co:lon          | exercise check 1 --dir EX                    | ':' separates the parts of a class path",
                "emo😀ji          | run start --sleep 10m --jfr OUT              | the JDK's flight recorder can't use",
                "emo😀ji          | scale --sleepers 10 --sleep 10m --jfr OUT    | the JDK's flight recorder can't use",
                "emo😀ji          | scale --sleepers 10 --sleep 10m --explain    | the JDK's flight recorder can't use",
                "/proc           | exercise check 1 --dir EX                    | the system",
                "/proc           | run start --sleep 10m --jfr OUT              | the system",
            })
    void a_folder_that_cannot_be_used_is_told_with_its_name_the_reason_and_the_way_out(
            String temporary, String command, String reason) throws Exception {
        Path place = folder.resolve(temporary);
        System.setProperty(PROPERTY, temporary.equals("EMPTY") ? "" : place.toString());
        List<Path> before = files();

        CommandLineRun run = CommandLineRun.of(command.replace("OUT", folder + "/out")
                .replace("EX", folder + "/ex")
                .split(" "));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .startsWith("loom-lessons: can't write temporary files to " + System.getProperty(PROPERTY) + ": ")
                .contains(reason.equals("the system") ? "" : reason)
                .endsWith(". Choose another folder: java -Djava.io.tmpdir=DIR -jar …")
                .doesNotContain("Exception", "Ex01");
        assertThat(run.out()).isEmpty();
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void every_character_but_that_of_class_paths_can_be_in_the_name() throws Exception {
        Path odd = Files.createDirectory(folder.resolve("a b'c\"d,e%d#f;g!h\\i*$P~&(j)\n=@k\té"));
        System.setProperty(PROPERTY, odd.toString());
        Path recording = odd.resolve("scale.jfr");
        String command = "scale --lane virtual --sleepers 10 --sleep 50ms --runs 1 --cold --jfr";

        CommandLineRun scale =
                CommandLineRun.of(Stream.concat(Stream.of(command.split(" ")), Stream.of(recording.toString()))
                        .toArray(String[]::new));

        assertThat(scale.exitCode()).as(scale.err()).isZero();
        assertThat(RecordingFile.readAllEvents(recording))
                .anyMatch(event -> event.getEventType().getName().equals("loomlessons.Sleep"));
        CommandLineRun check = CommandLineRun.of("exercise", "check", "1", "--dir", folder + "/ex");
        assertThat(check.exitCode()).as(check.err()).isOne();
        assertThat(check.err()).isEmpty();
        assertThat(odd.toFile().list()).containsExactly("scale.jfr");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted().toList();
        }
    }
}
