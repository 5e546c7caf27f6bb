package loomlessons.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import loomlessons.structured.AppFiles;
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

    @Test
    void it_tells_which_file_each_class_was_compiled_from() throws IOException {
        Files.writeString(folder.resolve("Tea.java"), "class Tea { enum Kind { GREEN, BLACK } }");
        Path program = Files.writeString(
                folder.resolve("Ex03Join.java"),
                "class Ex03Join { Tea tea; Runnable r = new Runnable() { public void run() {} }; } class Other {}");

        Compilation compilation = compile(program, List.of());

        assertThat(compilation.fileNames())
                .containsOnly(
                        entry("Tea", "Tea.java"),
                        entry("Tea$Kind", "Tea.java"),
                        entry("Ex03Join", "Ex03Join.java"),
                        entry("Ex03Join$1", "Ex03Join.java"),
                        entry("Other", "Ex03Join.java"));
        assertThat(compilation.classesOf(program)).containsExactly("Ex03Join", "Ex03Join$1", "Other");
    }

    @Test
    void files_of_one_name_in_two_packages_are_two_files() throws IOException {
        write("a/Tea.java", "package a; public class Tea {}");
        Path program = write("Tea.java", "class Tea extends a.Tea {}");

        Compilation compilation = compile(program, List.of());

        assertThat(compilation.fileNames()).containsOnlyKeys("Tea", "a.Tea");
        assertThat(compilation.classesOf(program)).containsExactly("Tea");
    }

    @Test
    void only_the_class_path_says_which_classes_a_file_may_use() throws IOException {
        Path program = Files.writeString(folder.resolve("Mine.java"), "class Mine { loomlessons.lesson.Trail trail; }");

        assertThat(compile(program, List.of(AppFiles.ofThisJvm().place())).errors())
                .isEmpty();
        assertThat(compile(program, List.of()).errors())
                .extracting(CompileError::message)
                .containsExactly("package loomlessons.lesson does not exist");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "package com.acme;",
                "\n\n  package com . acme ;",
                "// package other;\n/* package\n other; */ package\tcom.acme;",
                "/** import */package com.acme /* here */;"
            })
    void a_file_of_a_package_sees_the_packages_beside_its_own(String declaration) throws IOException {
        write("com/acme/tea/Tea.java", "package com.acme.tea; public class Tea {}");
        Path program = write("com/acme/Ex03Join.java", declaration + " class Ex03Join { com.acme.tea.Tea tea; }");

        assertThat(compile(program, List.of()).errors()).isEmpty();
    }

    @Test
    void a_file_whose_folders_are_not_its_package_sees_its_own_folder() throws IOException {
        write("other/Tea.java", "package com.acme; public class Tea {}");
        write("other/com/acme/Tea.java", "package com.acme; public class Tea {}");
        Path program = write("other/Ex03Join.java", "package com.acme; class Ex03Join { Tea tea; }");

        assertThat(compile(program, List.of()).errors()).isEmpty();
    }

    @Test
    void a_module_beside_the_file_does_not_hide_the_class_path() throws IOException {
        write("module-info.java", "module mine {}");
        Path program = write("mine/Mine.java", "package mine; class Mine { loomlessons.lesson.Trail trail; }");

        assertThat(compile(program, List.of(AppFiles.ofThisJvm().place())).errors())
                .isEmpty();
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private List<CompileError> compile(byte[] program) throws IOException {
        return compile(Files.write(folder.resolve("Ex03Join.java"), program), List.of())
                .errors();
    }

    private Compilation compile(Path program, List<Path> classPath) throws IOException {
        return SourceCompiler.ofThisJava().compile(program, classPath, classes);
    }

    private static byte[] bytes(String mark, String text, String charset) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(HexFormat.of().parseHex(mark));
        bytes.write(text.getBytes(Charset.forName(charset)));
        return bytes.toByteArray();
    }
}
