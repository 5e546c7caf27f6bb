package loomlessons.compare.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import loomlessons.compare.TaskCode;
import loomlessons.compare.TaskCode.Form;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilesWithATaskTest {

    @TempDir
    private Path folder;

    private TaskSources sources;

    @BeforeEach
    void nameFolder() {
        sources = new TaskSources(folder);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                class Foo implements Runnable { public void run() {} } | RUNNABLE | Foo
                class Foo implements java.util.concurrent.Callable<String> { public String call() { return ""; } } | CALLABLE | Foo
                class Foo { void task() {} } | METHOD | Foo
                class Foo { private String task() throws Exception { return ""; } } | METHOD | Foo
                class Foo { static int task() { return 1; } } | STATIC_METHOD | Foo
                class Foo { Foo(int n) {} private static void task() {} } | STATIC_METHOD | Foo
                class Foo { private Foo() {} void task() {} } | METHOD | Foo
                class Foo { Foo() {} Foo(int n) {} void task() {} void task(int n) {} static void task(String s) {} } | METHOD | Foo
                class Foo<T> implements Runnable { public void run() {} } | RUNNABLE | Foo
                class Foo extends Thread {} | RUNNABLE | Foo
                class Foo implements Runnable { public void run() {} void task() {} } | RUNNABLE | Foo
                class Foo implements Runnable, AutoCloseable { public void run() {} public void close() {} } | RUNNABLE | Foo
                record Foo() implements Runnable { public void run() {} } | RUNNABLE | Foo
                record Foo(int n) { Foo() { this(1); } void task() {} } | METHOD | Foo
                class Foo { public static void main(String[] args) {} void task() {} } | METHOD | Foo
                class Foo extends Base {} abstract class Base { void task() {} } | METHOD | Foo
                class Foo extends Base {} abstract class Base { protected static void task() {} } | STATIC_METHOD | Foo
                class Foo extends Base { public String task() { return ""; } } abstract class Base { public abstract Object task(); } | METHOD | Foo
                class Foo implements Bar {} interface Bar { default void task() {} } | METHOD | Foo
                class Foo implements Bar {} interface Bar extends Baz {} interface Baz { default void task() {} } | METHOD | Foo
                package com.acme; public class Foo implements Runnable { public void run() {} } | RUNNABLE | com.acme.Foo
                class Foo implements Runnable { public void run() {} } class Bar implements Runnable { public void run() {} } | RUNNABLE | Foo
                class Foo implements Runnable { public void run() {} static class Bar implements Runnable { public void run() {} } } | RUNNABLE | Foo
                class Foo {} class Bar implements Runnable { public void run() {} } | RUNNABLE | Bar
                abstract class Foo implements Runnable {} class Bar extends Foo { public void run() {} } | RUNNABLE | Bar
                enum Foo { A } class Bar { void task() {} } | METHOD | Bar
                class Bar { void task() { Runnable r = new Runnable() { public void run() {} }; } } | METHOD | Bar
                class Foo { static class Bar { void task() {} } } | METHOD | Foo$Bar
                class Foo { public static void main(String[] args) {} private static class Bar { void task() {} } } | METHOD | Foo$Bar
                class Foo { record Bar() implements Runnable { public void run() {} } class Baz {} } | RUNNABLE | Foo$Bar
                interface Foo { class Bar implements Runnable { public void run() {} } } | RUNNABLE | Foo$Bar
                class Foo { static class Bar { static class Baz { void task() {} } } } | METHOD | Foo$Bar$Baz
                class Foo$Bar { void task() {} } | METHOD | Foo$Bar
                class Käse { void task() {} } | METHOD | Käse
                class Foo { static { if (true) throw new Error("no code may run"); } void task() {} } | METHOD | Foo
                class Foo { static class Bar { enum Kind { A } void task() { switch (Kind.A) { case A: } } } } | METHOD | Foo$Bar
                """)
    void a_file_with_a_task_gives_its_class_and_how_it_is_run(String text, Form form, String className)
            throws Exception {
        TaskCode task = sources.task(text, Optional.empty());

        assertThat(task.form()).isEqualTo(form);
        assertThat(task.className()).isEqualTo(className);
    }

    @ParameterizedTest
    @CsvSource({
        "Foo, com.acme.Foo",
        "Bar, com.acme.Bar",
        "com.acme.Bar, com.acme.Bar",
        "Bar.Baz, com.acme.Bar$Baz",
        "Bar$Baz, com.acme.Bar$Baz",
        "com.acme.Bar.Baz, com.acme.Bar$Baz",
        "com.acme.Bar$Baz, com.acme.Bar$Baz",
        "Baz, com.acme.Bar$Baz",
        "Deep, com.acme.Bar$Baz$Deep"
    })
    void an_option_chooses_one_of_the_classes(String option, String className) throws Exception {
        TaskCode task = sources.task("""
                package com.acme;
                class Foo { void task() {} }
                class Bar { void task() {} static class Baz { void task() {} static class Deep { void task() {} } } }
                """, Optional.of(option));

        assertThat(task.className()).isEqualTo(className);
    }

    @Test
    void the_source_comes_along_with_the_file_of_each_class() throws Exception {
        sources.write("Tea.java", "class Tea { enum Kind { GREEN } }");
        String text = "class Foo { void task() { Tea.Kind.valueOf(\"GREEN\"); } static class Bar {} }";

        TaskCode task = sources.task(text, Optional.empty());

        assertThat(task.name()).isEqualTo(folder.resolve("Foo.java").toString());
        assertThat(task.classPath()).containsExactly(sources.classes().toString());
        assertThat(task.source().orElseThrow().fileName()).isEqualTo("Foo.java");
        assertThat(task.source().orElseThrow().text()).isEqualTo(text);
        assertThat(task.source().orElseThrow().filesByClass())
                .containsOnlyKeys("Foo", "Foo$Bar", "Tea", "Tea$Kind")
                .containsEntry("Foo$Bar", "Foo.java")
                .containsEntry("Tea$Kind", "Tea.java");
    }

    @Test
    void a_class_in_a_file_beside_is_not_the_task() throws Exception {
        sources.write("Tea.java", "class Tea implements Runnable { public void run() {} }");

        assertThat(sources.task("class Foo { Tea tea; static class Bar { void task() {} } }", Optional.empty())
                        .className())
                .isEqualTo("Foo$Bar");
    }

    @Test
    void a_file_uses_the_libraries_of_its_class_path_and_the_packages_beside_its_own() throws Exception {
        Path library = Jars.compile(folder.resolve("my lib #1.jar"), "tools.Tool", """
                package tools;
                public abstract class Tool { public void task() {} }
                """);
        sources.write("com/acme/tea/Tea.java", "package com.acme.tea; public class Tea {}");
        Path file = sources.write("com/acme/Foo.java", """
                package com.acme;
                class Foo extends tools.Tool { com.acme.tea.Tea tea; }
                """);

        TaskCode task = sources.task(file, Optional.empty(), List.of(library));

        assertThat(task.form()).isEqualTo(Form.METHOD);
        assertThat(task.classPath()).containsExactly(sources.classes().toString(), library.toString());
    }

    @Test
    void a_link_stands_for_its_file() throws Exception {
        sources.write("Real.java", "class Bar { void task() {} }");
        Path link = Files.createSymbolicLink(folder.resolve("Foo.java"), Path.of("Real.java"));

        TaskCode task = sources.task(link, Optional.empty(), List.of());

        assertThat(task.className()).isEqualTo("Bar");
        assertThat(task.source().orElseThrow().filesByClass()).containsEntry("Bar", "Foo.java");
    }

    /** On JDK 21 to 24 they are a preview feature. */
    @Test
    void a_file_without_a_class_declaration_is_a_class_for_the_compiler() throws Exception {
        TaskCode task = sources.task("String task() { return \"\"; } void main() {}", Optional.empty());

        assertThat(task.className()).isEqualTo("Foo");
        assertThat(task.form()).isEqualTo(Form.METHOD);
    }

    @Test
    void a_task_may_use_a_preview_api() throws Exception {
        String text = "@SuppressWarnings(\"rawtypes\") "
                + "class Foo { java.util.concurrent.StructuredTaskScope scope; void task() {} }";

        assertThat(sources.task(text, Optional.empty()).form()).isEqualTo(Form.METHOD);
    }
}
