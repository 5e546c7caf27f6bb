package loomlessons.compare.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import loomlessons.compare.TaskCode;
import loomlessons.compare.TaskCode.Form;
import loomlessons.launch.ClassFileVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaskClassTest {

    private static final String TASK = "package com.acme; public class Foo { void task() {} }";
    private static final int THIS_RELEASE = Runtime.version().feature();

    @TempDir
    private Path folder;

    private Path classes;

    @BeforeEach
    void nameFolder() {
        classes = folder.resolve("project/target/classes");
    }

    @ParameterizedTest
    @CsvSource({
        "com.acme.Foo, com.acme.Foo, RUNNABLE",
        "com.acme.Foo.Bar, com.acme.Foo$Bar, CALLABLE",
        "com.acme.Foo$Bar, com.acme.Foo$Bar, CALLABLE",
        "com.acme.Foo.Bar.Baz, com.acme.Foo$Bar$Baz, METHOD",
        "com.acme.Foo$Bar.Baz, com.acme.Foo$Bar$Baz, METHOD",
        "com.acme.Foo.Static, com.acme.Foo$Static, STATIC_METHOD"
    })
    void a_compiled_class_is_a_task_under_its_full_name(String name, String className, Form form) throws Exception {
        compile("com.acme.Foo", """
                package com.acme;
                import java.util.concurrent.Callable;
                public class Foo implements Runnable {
                    static { if (true) throw new Error("no code may run"); }
                    public void run() {}
                    static class Bar implements Callable<String> {
                        public String call() { return ""; }
                        private static class Baz { void task() {} }
                    }
                    static class Static { Static(int n) {} static void task() {} }
                }
                """);

        TaskCode task = TaskClass.named(name, List.of(classes));

        assertThat(task.name()).isEqualTo(name);
        assertThat(task.className()).isEqualTo(className);
        assertThat(task.form()).isEqualTo(form);
        assertThat(task.classPath()).containsExactly(classes.toString());
        assertThat(task.source()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                Foo | there is no class Foo on the class path: check its name, with its package, and --class-path
                com.acme.Bar | there is no class com.acme.Bar on the class path: check its name, with its package, and --class-path
                com.acme.Foo.Bar | there is no class com.acme.Foo.Bar on the class path: check its name, with its package, and --class-path
                loomlessons.Main | there is no class loomlessons.Main on the class path: check its name, with its package, and --class-path
                picocli.CommandLine | there is no class picocli.CommandLine on the class path: check its name, with its package, and --class-path
                com/acme/Foo | 'com/acme/Foo' isn't the name of a class: write it with its package, for example com.acme.Download
                com/acme/Foo.class | 'com/acme/Foo.class' isn't the name of a class: write it with its package, for example com.acme.Download
                Foo.java | 'Foo.java' isn't the name of a class: write it with its package, for example com.acme.Download
                com\\acme\\Foo | 'com\\acme\\Foo' isn't the name of a class: write it with its package, for example com.acme.Download
                `` | '' isn't the name of a class: write it with its package, for example com.acme.Download
                com.acme. | there is no class com.acme. on the class path: check its name, with its package, and --class-path
                .. | there is no class .. on the class path: check its name, with its package, and --class-path
                int | there is no class int on the class path: check its name, with its package, and --class-path
                java.lang.Thread | java.lang.Thread is a class of the JDK: name one of your own
                java.util.concurrent.Callable | java.util.concurrent.Callable is a class of the JDK: name one of your own
                java.sql.Driver | java.sql.Driver is a class of the JDK: name one of your own
                com.acme.Foo$Shape | Foo.Shape is an interface, so it can't be a task: make it a class, or name one that implements it
                com.acme.Foo.Kind | Foo.Kind is an enum, so it can't be a task: make it a class
                com.acme.Foo$1 | Foo$1 is a class inside a method, so it can't be a task: move it out of the method
                com.acme.Foo$1Local | Foo$1Local is a class inside a method, so it can't be a task: move it out of the method
                com.acme.Foo.Inner | Foo.Inner is an inner class, so it belongs to an object of Foo: make it static
                """)
    void a_class_that_is_no_task_gets_one_line(String name, String line) throws Exception {
        compile("com.acme.Foo", """
                package com.acme;
                public class Foo {
                    interface Shape extends Runnable {}
                    enum Kind implements Runnable { A; public void run() {} }
                    Runnable r = new Runnable() { public void run() {} };
                    void f() { class Local implements Runnable { public void run() {} } }
                    class Inner { void task() {} }
                }
                """);

        assertLine(name, line);
    }

    @Test
    void a_class_for_a_newer_release_gets_one_line() throws Exception {
        compile("com.acme.Foo", TASK);
        changeVersion("com/acme/Foo.class", THIS_RELEASE + 1, 0);

        assertLine(
                "com.acme.Foo",
                "com.acme.Foo was compiled for Java %d, and this is Java %d: use a newer JDK, or compile it with --release %2$d"
                        .formatted(THIS_RELEASE + 1, THIS_RELEASE));
    }

    @Test
    void a_class_with_preview_features_of_another_release_gets_one_line() throws Exception {
        compile("com.acme.Foo", TASK);
        changeVersion("com/acme/Foo.class", THIS_RELEASE - 1, ClassFileVersion.MINOR_OF_PREVIEW);

        assertLine(
                "com.acme.Foo",
                "com.acme.Foo uses preview features of Java %d, which Java %d doesn't load: compile it with JDK %2$d"
                        .formatted(THIS_RELEASE - 1, THIS_RELEASE));
    }

    @Test
    void a_class_with_preview_features_of_this_release_or_for_an_older_one_is_fine() throws Exception {
        compile("com.acme.Foo", TASK);

        changeVersion("com/acme/Foo.class", THIS_RELEASE, ClassFileVersion.MINOR_OF_PREVIEW);
        assertThat(TaskClass.named("com.acme.Foo", List.of(classes)).form()).isEqualTo(Form.METHOD);

        changeVersion("com/acme/Foo.class", 17, 0);
        assertThat(TaskClass.named("com.acme.Foo", List.of(classes)).form()).isEqualTo(Form.METHOD);
    }

    /** This JVM has the flag, the app has it only in its children. */
    @Test
    void a_jvm_without_preview_features_looks_at_such_a_class_as_well() throws Exception {
        compile("com.acme.Foo", TASK);
        changeVersion("com/acme/Foo.class", THIS_RELEASE, ClassFileVersion.MINOR_OF_PREVIEW);

        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        FormOfClass.class.getName(),
                        "com.acme.Foo",
                        classes.toString())
                .redirectErrorStream(true)
                .start();

        assertThat(new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines("METHOD");
        assertThat(jvm.waitFor()).isZero();
    }

    /** Prints how a class is run. */
    static final class FormOfClass {

        private FormOfClass() {}

        public static void main(String[] args) throws Exception {
            System.out.println(
                    TaskClass.named(args[0], List.of(Path.of(args[1]))).form());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 8, 20, 200})
    void a_class_file_that_was_cut_off_gets_one_line(int bytes) throws Exception {
        compile("com.acme.Foo", TASK);
        Path file = classes.resolve("com/acme/Foo.class");
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), bytes));

        assertLine("com.acme.Foo", "the class file of com.acme.Foo is damaged: compile it again");
    }

    @Test
    void a_class_file_that_is_something_else_gets_one_line() throws Exception {
        Files.createDirectories(classes);
        Files.writeString(classes.resolve("Foo.class"), "This is a text, and not a class at all.");

        // Read as a class file, the text names a release.
        assertLine("Foo", "the class file of Foo is damaged: compile it again");
    }

    @Test
    void a_class_file_in_the_wrong_folder_gets_one_line() throws Exception {
        compile("com.acme.Foo", TASK);
        classes = classes.resolve("com/acme");

        assertLine(
                "Foo",
                "the file of the class Foo has the class com.acme.Foo: name that one, and with --class-path the folder above its package");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                public class Foo extends Gone { void task() {} }
                public class Foo { Gone gone() { return null; } void task() {} }
                public class Foo implements Runnable { Foo(Gone gone) {} Foo() {} public void run() {} }
                public class Foo implements Runnable, Gone.Shape { public void run() {} }
                """)
    void a_class_whose_library_is_missing_gets_one_line(String text) throws Exception {
        Path library = Jars.compileTo(
                folder.resolve("library"), "lib.Gone", "package lib; public class Gone { public interface Shape {} }");
        Jars.compileTo(classes, "com.acme.Foo", "package com.acme; import lib.Gone; " + text, library);

        assertLine(
                "com.acme.Foo",
                "com.acme.Foo needs the class lib.Gone%s, which isn't on the class path: add it with --class-path"
                        .formatted(text.contains("Shape") ? "$Shape" : ""));
        assertThat(TaskClass.named("com.acme.Foo", List.of(classes, library)).className())
                .isEqualTo("com.acme.Foo");
    }

    @Test
    void a_class_that_was_compiled_with_other_ones_gets_one_line() throws Exception {
        Path library = Jars.compileTo(folder.resolve("old"), "lib.Base", "package lib; public class Base {}");
        Jars.compileTo(
                classes,
                "com.acme.Foo",
                "package com.acme; public class Foo extends lib.Base { void task() {} }",
                library);
        Jars.compileTo(classes, "lib.Base", "package lib; public final class Base {}");

        assertThatExceptionOfType(NotATaskException.class)
                .isThrownBy(() -> TaskClass.named("com.acme.Foo", List.of(classes)))
                .withMessageStartingWith("com.acme.Foo doesn't fit the classes that it uses (")
                .withMessageEndingWith("): compile it again with them")
                .withMessageNotContaining("\n");
    }

    @Test
    void the_source_beside_the_class_or_in_the_project_comes_along() throws Exception {
        compile("com.acme.Foo", "package com.acme; public class Foo { void task() {} static class Bar {} }");
        Path inProject = write("project/src/main/java/com/acme/Foo.java", "in the project");

        TaskCode task = TaskClass.named("com.acme.Foo", List.of(classes));
        assertThat(task.source().orElseThrow().text()).isEqualTo("in the project");
        assertThat(task.source().orElseThrow().filesByClass())
                .containsOnlyKeys("com.acme.Foo", "com.acme.Foo$Bar")
                .containsValue("Foo.java");

        write("project/target/classes/com/acme/Foo.java", "beside");
        assertThat(sourceOf("com.acme.Foo")).isEqualTo("beside");

        Files.delete(classes.resolve("com/acme/Foo.java"));
        Files.setLastModifiedTime(
                inProject, FileTime.fromMillis(System.currentTimeMillis() + 100_000)); // Changed since then.
        assertThat(TaskClass.named("com.acme.Foo", List.of(classes)).source()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"target/foo.jar", "build/libs/foo.jar", "foo.jar"})
    void the_source_of_a_jar_is_found_in_its_project(String jar) throws Exception {
        compile("com.acme.Foo", TASK);
        Path packed = folder.resolve("project").resolve(jar);
        Files.createDirectories(packed.getParent());
        Jars.pack(packed, classes);
        write("project/src/main/java/com/acme/Foo.java", TASK);
        classes = packed;

        assertThat(sourceOf("com.acme.Foo")).isEqualTo(TASK);
    }

    private String sourceOf(String className) throws Exception {
        return TaskClass.named(className, List.of(classes))
                .source()
                .orElseThrow()
                .text();
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return Files.setLastModifiedTime(file, FileTime.fromMillis(0));
    }

    private void compile(String className, String text) throws IOException {
        Jars.compileTo(classes, className, text);
    }

    private void changeVersion(String classFile, int release, int minor) throws IOException {
        Path file = classes.resolve(classFile);
        byte[] bytes = Files.readAllBytes(file);
        bytes[4] = (byte) (minor >> 8);
        bytes[5] = (byte) minor;
        bytes[6] = 0;
        bytes[7] = (byte) ClassFileVersion.majorOf(release);
        Files.write(file, bytes);
    }

    private void assertLine(String className, String line) {
        assertThatExceptionOfType(NotATaskException.class)
                .isThrownBy(() -> TaskClass.named(className, List.of(classes)))
                .withMessage(line);
    }
}
