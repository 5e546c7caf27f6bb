package loomlessons.compare.task;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What isn't a readable source file gets one line that says so, and what to do. */
@Timeout(60)
class UnfitFilesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                Missing.java | can't read DIR/Missing.java: there is no such file. Name another file, or a compiled class with --class
                no/Foo.java | can't read DIR/no/Foo.java: there is no such file. Name another file, or a compiled class with --class
                Foo.txt | DIR/Foo.txt isn't a .java file: name one, or a compiled class with --class
                Foo | DIR/Foo isn't a .java file: name one, or a compiled class with --class
                Foo.JAVA | DIR/Foo.JAVA isn't a .java file: name one, or a compiled class with --class
                Foo.class | DIR/Foo.class is compiled: name its class with --class, and its folder or jar with --class-path
                foo.jar | DIR/foo.jar is compiled: name its class with --class, and its folder or jar with --class-path
                Folder.java | DIR/Folder.java is a folder: name a file
                Empty.java | DIR/Empty.java is empty: write a task, or name another file
                Blank.java | DIR/Blank.java is empty: write a task, or name another file
                Huge.java | DIR/Huge.java has more than 10 MiB: name a source file
                package-info.java | DIR/package-info.java has no class: name a file with one
                module-info.java | DIR/module-info.java has no class: name a file with one
                Latin.java | DIR/Latin.java: line 2 has the byte 0xE4, which isn't UTF-8: save it as UTF-8 in your editor
                Binary.java | DIR/Binary.java: line 1 has the character NUL, as in UTF-16 without a byte order mark: save it as UTF-8 in your editor
                """)
    void a_file_that_can_not_be_a_source_gets_one_line(String name, String line) throws IOException {
        writeAll();

        assertLine(folder.resolve(name), line);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_pipe_gets_one_line_and_is_not_read() throws Exception {
        Path pipe = folder.resolve("Pipe.java");
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor(10, TimeUnit.SECONDS);

        assertLine(pipe, "DIR/Pipe.java is a pipe or a device: name a regular file");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_link_to_a_device_or_to_nothing_gets_one_line() throws IOException {
        assertLine(
                Files.createSymbolicLink(folder.resolve("Null.java"), Path.of("/dev/null")),
                "DIR/Null.java is a pipe or a device: name a regular file");
        assertLine(
                Files.createSymbolicLink(folder.resolve("Gone.java"), Path.of("nothing")),
                "can't read DIR/Gone.java: there is no such file. Name another file, or a compiled class with --class");
        Path loop = Files.createSymbolicLink(folder.resolve("Loop.java"), Path.of("Loop.java"));
        assertThatExceptionOfType(NotATaskException.class)
                .isThrownBy(() -> TaskFile.compile(loop, Optional.empty(), List.of(), folder))
                .withMessageStartingWith("can't read %s: ".formatted(loop)) // The reason depends on the JDK.
                .withMessageEndingWith(". Name another file, or a compiled class with --class");
        assertLine(Path.of("/dev/null"), "/dev/null isn't a .java file: name one, or a compiled class with --class");
    }

    private void assertLine(Path file, String line) {
        assertThatExceptionOfType(NotATaskException.class)
                .isThrownBy(() -> TaskFile.compile(file, Optional.empty(), List.of(), folder))
                .withMessage(line.replace("DIR", folder.toString()));
    }

    private void writeAll() throws IOException {
        for (String name : List.of("Foo.txt", "Foo", "Foo.class", "foo.jar", "Foo.JAVA", "Empty.java")) {
            Files.createFile(folder.resolve(name));
        }
        for (String name : List.of("package-info.java", "module-info.java")) {
            Files.writeString(folder.resolve(name), "// empty");
        }
        Files.createDirectory(folder.resolve("Folder.java"));
        Files.writeString(folder.resolve("Blank.java"), " \n\t\n");
        Files.write(folder.resolve("Latin.java"), "class Latin {\n// Käse\n}".getBytes(StandardCharsets.ISO_8859_1));
        Files.write(folder.resolve("Binary.java"), new byte[] {0, 1, 2});
        try (RandomAccessFile huge =
                new RandomAccessFile(folder.resolve("Huge.java").toFile(), "rw")) {
            huge.setLength((10 << 20) + 1);
        }
    }
}
