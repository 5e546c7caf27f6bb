package loomlessons.compare.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each gets one line that says what is wrong, and what to do. */
class FilesWithoutATaskTest {

    @TempDir
    private Path folder;

    private TaskSources sources;

    @BeforeEach
    void nameFolder() {
        sources = new TaskSources(folder);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                // only a comment | Foo.java has no class: add one, and let it implement Runnable or Callable, or add a method task()
                package com.acme; | Foo.java has no class: add one, and let it implement Runnable or Callable, or add a method task()
                class Foo {} | Foo isn't a task: let it implement Runnable or Callable, or add a method task()
                package com.acme; class Foo {} | Foo isn't a task: let it implement Runnable or Callable, or add a method task()
                class Bar {} | Bar isn't a task: let it implement Runnable or Callable, or add a method task()
                class Foo {} class Bar {} | Foo isn't a task: let it implement Runnable or Callable, or add a method task()
                class Bar {} class Baz {} | Foo.java has no task (Bar, Baz): let one of its classes implement Runnable or Callable, or add a method task()
                class A {} class B {} class C {} class D {} class E {} class F {} class G {} | Foo.java has no task (A, B, C, D, E and 2 more): let one of its classes implement Runnable or Callable, or add a method task()
                class Foo { public static void main(String[] args) {} } | Foo has only a method main, which is a whole program: move what one task does to a method task()
                interface Foo extends Runnable {} | Foo is an interface, so it can't be a task: make it a class, or name one that implements it
                interface Foo { default void task() {} } | Foo is an interface, so it can't be a task: make it a class, or name one that implements it
                interface Foo { static void task() {} } | Foo is an interface, so it can't be a task: make it a class, or name one that implements it
                class Foo implements Bar {} interface Bar { static void task() {} } | Bar is an interface, so it can't be a task: make it a class, or name one that implements it
                @interface Foo {} | Foo is an annotation, so it can't be a task: name a class
                enum Foo implements Runnable { A; public void run() {} } | Foo is an enum, so it can't be a task: make it a class
                abstract class Foo implements Runnable {} | Foo is abstract, so it can't be a task: name a class that extends it, or remove abstract
                sealed abstract class Foo { void task() {} } non-sealed abstract class Bar extends Foo {} | Foo is abstract, so it can't be a task: name a class that extends it, or remove abstract
                class Foo { class Bar implements Runnable { public void run() {} } } | Foo.Bar is an inner class, so it belongs to an object of Foo: make it static
                class Foo { Runnable r = new Runnable() { public void run() {} }; } | Foo isn't a task: let it implement Runnable or Callable, or add a method task()
                class Foo { void f() { class Bar implements Runnable { public void run() {} } } } | Foo isn't a task: let it implement Runnable or Callable, or add a method task()
                class Foo { void task(int n) {} } | the method task of Foo has parameters: remove them
                class Foo { void task(int... n) {} } | the method task of Foo has parameters: remove them
                class Foo extends Bar {} class Bar { private void task() {} Bar(int n) {} Bar() {} } class Baz { void task() {} } | Foo.java has several tasks (Bar, Baz): name one with --class
                class Foo implements Runnable { Foo(int n) {} public void run() {} } | Foo has no constructor without parameters: add one
                class Foo { Foo(String... s) {} void task() {} } | Foo has no constructor without parameters: add one
                class Foo { Foo(int n) {} void task() {} } class Bar { void task() {} } | Foo has no constructor without parameters: add one
                record Foo(int n) { void task() {} } | Foo has no constructor without parameters: add one
                abstract class Foo implements Runnable, java.util.concurrent.Callable<String> {} | Foo is abstract, so it can't be a task: name a class that extends it, or remove abstract
                class Foo implements Runnable, java.util.concurrent.Callable<String> { public void run() {} public String call() { return ""; } } | Foo implements both Runnable and Callable: keep one of them
                class Bar { void task() {} } class Baz { void task() {} } | Foo.java has several tasks (Bar, Baz): name one with --class
                class Foo { static class A { void task() {} } static class B { void task() {} } } | Foo.java has several tasks (Foo.A, Foo.B): name one with --class
                package java.acme; class Foo { void task() {} } | java.acme.Foo is in a package of the JDK: move it to another one
                """)
    void a_file_without_a_task_gets_one_line(String text, String line) throws Exception {
        assertThatExceptionOfType(NotATaskException.class)
                .isThrownBy(() -> sources.task(text, Optional.empty()))
                .withMessage(line)
                .satisfies(problem -> assertThat(problem.compileErrors()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                class Foo { int n = 1 } | Foo.java:1: ';' expected. Mend it, then run compare again
                class Foo { | Foo.java:1: reached end of file while parsing. Mend it, then run compare again
                class Foo { Tea tea; } | Foo.java:1: cannot find symbol: class Tea. Mend it, then run compare again
                class Foo { Tea tea; Mug mug; } | Foo.java:1: cannot find symbol: class Tea (and 1 more error). Mend it, then run compare again
                class Foo { A a; B b; C c; } | Foo.java:1: cannot find symbol: class A (and 2 more errors). Mend it, then run compare again
                class Foo { com.acme.Tea tea; } | Foo.java:1: package com.acme does not exist. Add its library with --class-path, then run compare again
                class Foo { loomlessons.lesson.Trail trail; void task() {} } | Foo.java:1: package loomlessons.lesson does not exist. Add its library with --class-path, then run compare again
                class Foo { org.junit.jupiter.api.Test test; void task() {} } | Foo.java:1: package org.junit.jupiter.api does not exist. Add its library with --class-path, then run compare again
                class Foo { int n = "a"; } | Foo.java:1: incompatible types: java.lang.String cannot be converted to int. Mend it, then run compare again
                public class Bar { void task() {} } | Foo.java:1: class Bar is public, should be declared in a file named Bar.java. Mend it, then run compare again
                package java.lang; class Foo { void task() {} } | Foo.java:1: package exists in another module: java.base. Mend it, then run compare again
                module acme {} | Foo.java:1: module declarations should be in a file named module-info.java. Mend it, then run compare again
                class Foo { Broken broken; } | Broken.java:2: <identifier> expected. Mend it, then run compare again
                """)
    void a_file_that_does_not_compile_gets_the_first_error(String text, String line) throws Exception {
        sources.write("Broken.java", "class Broken {\n int }");

        assertThatExceptionOfType(NotATaskException.class)
                .isThrownBy(() -> sources.task(text, Optional.empty()))
                .withMessage(line)
                .satisfies(problem -> assertThat(problem.compileErrors()).isNotEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                Mug | Foo.java has no class Mug. It has: Foo, Foo.Bar, Foo.Baz, Foo.Baz.Bar, Foo.Shape
                com.acme.Foo | Foo.java has no class com.acme.Foo. It has: Foo, Foo.Bar, Foo.Baz, Foo.Baz.Bar, Foo.Shape
                Foo.java | Foo.java has no class Foo.java. It has: Foo, Foo.Bar, Foo.Baz, Foo.Baz.Bar, Foo.Shape
                foo | Foo.java has no class foo. It has: Foo, Foo.Bar, Foo.Baz, Foo.Baz.Bar, Foo.Shape
                Foo.1 | Foo.java has no class Foo.1. It has: Foo, Foo.Bar, Foo.Baz, Foo.Baz.Bar, Foo.Shape
                Bar | Foo.java has several classes Bar (Foo.Bar, Foo.Baz.Bar): name one of them in full
                Baz | Foo.Baz isn't a task: let it implement Runnable or Callable, or add a method task()
                Foo.Shape | Foo.Shape is an interface, so it can't be a task: make it a class, or name one that implements it
                """)
    void a_class_that_is_not_a_task_of_the_file_gets_one_line(String className, String line) throws Exception {
        String text = """
                class Foo {
                    Runnable r = new Runnable() { public void run() {} };
                    void task() {}
                    static class Bar { void task() {} }
                    static class Baz { static class Bar { void task() {} } }
                    interface Shape extends Runnable {}
                }
                """;

        assertThatExceptionOfType(NotATaskException.class)
                .isThrownBy(() -> sources.task(text, Optional.of(className)))
                .withMessage(line);
    }

    @Test
    void a_class_of_a_library_that_lacks_another_one_gets_one_line() throws Exception {
        Path library = Jars.compileTo(folder.resolve("library"), "lib.Base", """
                package lib;
                public class Base { Gone gone() { return null; } public void task() {} }
                class Gone {}
                """);
        Files.delete(library.resolve("lib/Gone.class"));
        Path file = sources.write("Foo.java", "class Foo extends lib.Base {} class Zoo {}");

        assertThatExceptionOfType(NotATaskException.class)
                .isThrownBy(() -> sources.task(file, Optional.empty(), List.of(library)))
                .withMessage("Foo needs the class lib.Gone, which isn't on the class path: add it with --class-path");
    }

    @Test
    void a_library_whose_own_library_is_missing_gets_one_line() throws Exception {
        Path library = Jars.compileTo(folder.resolve("library"), "lib.Base", """
                package lib;
                public class Base extends Gone { public void task() {} }
                class Gone {}
                """);
        Files.delete(library.resolve("lib/Gone.class"));
        Path file = sources.write("Foo.java", "class Foo extends lib.Base {}");

        assertThatExceptionOfType(NotATaskException.class)
                .isThrownBy(() -> sources.task(file, Optional.empty(), List.of(library)))
                .withMessage("Foo.java:1: cannot access lib.Gone: class file for lib.Gone not found. "
                        + "Add its library with --class-path, then run compare again");
    }
}
