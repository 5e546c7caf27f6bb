package loomlessons.exercise.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import loomlessons.exercise.check.CheckResult.CompileError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceCompilerTest {

    private static final String PROGRAM = "// Übung\nclass Ex03Join {\n    String tea = \"Käse\";\n}\n";

    @TempDir
    private Path folder;

    private Path classes;

    @BeforeEach
    void makeFolder() throws IOException {
        classes = Files.createDirectory(folder.resolve("classes"));
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, ''",
        "UTF-8, EFBBBF",
        "UTF-16LE, FFFE",
        "UTF-16BE, FEFF",
        "UTF-32LE, FFFE0000",
        "UTF-32BE, 0000FEFF"
    })
    void a_file_compiles_in_every_encoding_that_its_byte_order_mark_names(String charset, String mark)
            throws IOException {
        assertThat(compile(bytes(mark, PROGRAM, charset))).isEmpty();
        assertThat(classes.resolve("Ex03Join.class")).exists();
    }

    @Test
    void line_ends_of_windows_compile_and_errors_keep_their_lines() throws IOException {
        assertThat(compile(bytes("EFBBBF", "class Ex03Join {\r\n    int x = \"a\";\r\n}\r\n", "UTF-8")))
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.line()).isEqualTo(2);
                    assertThat(error.source()).isEqualTo("    int x = \"a\";");
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ISO-8859-1|line 1 has the byte 0xDC, which isn't UTF-8: save it as UTF-8 in your editor",
                "windows-1252|line 1 has the byte 0xDC, which isn't UTF-8: save it as UTF-8 in your editor",
                "UTF-16LE|line 1 has the byte 0xDC, which isn't UTF-8: save it as UTF-8 in your editor"
            })
    void a_file_in_another_encoding_gets_one_line_that_says_where_and_what_to_do(String charset, String message)
            throws IOException {
        assertThat(compile(bytes("", PROGRAM, charset)))
                .containsExactly(new CompileError("Ex03Join.java", 0, 0, message, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-8"})
    void a_file_with_the_character_nul_gets_one_line_as_well(String charset) throws IOException {
        assertThat(compile(bytes("", "class Ex03Join {\n\0 }", charset)))
                .singleElement()
                .satisfies(error -> assertThat(error.message())
                        .endsWith("has the character NUL, as in UTF-16 without a byte order mark: "
                                + "save it as UTF-8 in your editor"));
    }

    @Test
    void a_class_in_a_file_beside_is_compiled_as_well_with_its_own_errors() throws IOException {
        Path beside = Files.write(
                folder.resolve("Tea.java"), bytes("EFBBBF", "class Tea { static int cups() { return 2; } }", "UTF-8"));
        byte[] program = bytes("", "class Ex03Join { int cups = Tea.cups(); }", "UTF-8");

        assertThat(compile(program)).isEmpty();
        assertThat(classes.resolve("Tea.class")).exists();

        Files.writeString(beside, "class Tea { static int cups() { return \"two\"; } }");
        assertThat(compile(program)).extracting(CompileError::file).containsExactly("Tea.java");
    }

    @Test
    void a_file_beside_that_is_not_used_is_not_compiled() throws IOException {
        Files.writeString(folder.resolve("Broken.java"), "class Broken {");

        assertThat(compile(bytes("", PROGRAM, "UTF-8"))).isEmpty();
    }

    @Test
    void a_crash_of_the_compiler_gives_its_reason() throws IOException {
        String nested = "1" + " + 1".repeat(20_000);

        assertThat(compile(bytes(
                        "",
                        "class Ex03Join { int[] x = { 0 }; long y = x[0] + %s + x[0]; String z = y + %s; }"
                                .formatted(nested, "\"a\" + y + ".repeat(20_000) + "1"),
                        "UTF-8")))
                .singleElement()
                .satisfies(error -> assertThat(error.message())
                        .isEqualTo("the compiler itself failed on this file: java.lang.StackOverflowError"));
    }

    private List<CompileError> compile(byte[] program) throws IOException {
        return SourceCompiler.ofThisJava().compile(Files.write(folder.resolve("Ex03Join.java"), program), classes);
    }

    private static byte[] bytes(String mark, String text, String charset) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(HexFormat.of().parseHex(mark));
        bytes.write(text.getBytes(Charset.forName(charset)));
        return bytes.toByteArray();
    }
}
