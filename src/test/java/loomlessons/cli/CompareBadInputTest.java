package loomlessons.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every mistake in a command line of compare gets one line before any JVM is started. */
@Tag("any-jdk")
class CompareBadInputTest {

    private static final String BOTH =
            "class Both implements Runnable, java.util.concurrent.Callable<Void> { public void run() {} public Void call() { return null; } }";

    private static final Map<String, String> FILES = Map.ofEntries(
            Map.entry("Fine.java", "class Fine { void task() {} }"),
            Map.entry("Empty.java", " \n"),
            Map.entry("Plain.java", "class Plain { void run() {} }"),
            Map.entry("Main.java", "class Main { public static void main(String[] a) {} }"),
            Map.entry("None.java", "// nothing here"),
            Map.entry("Two.java", "class One { void task() {} } class Other { void task() {} }"),
            Map.entry("Broken.java", "class Broken { void task() { int x = \"\"; } }"),
            Map.entry("Library.java", "import com.acme.Pool; class Library { void task() { new Pool(); } }"),
            Map.entry("Inner.java", "class Inner { class Task implements Runnable { public void run() {} } }"),
            Map.entry("Made.java", "class Made implements Runnable { Made(int x) {} public void run() {} }"),
            Map.entry("Both.java", BOTH),
            Map.entry("Kind.java", "enum Kind implements Runnable { A; public void run() {} }"),
            Map.entry("Shape.java", "interface Shape extends Runnable {}"),
            Map.entry("Base.java", "abstract class Base implements Runnable {}"),
            Map.entry("Asks.java", "class Asks { void task(int number) {} }"),
            Map.entry("Notes.txt", "class Notes { void task() {} }"),
            Map.entry("Bytes.java", "class Bytes { \0 }"),
            Map.entry("Damaged.jar", "not a jar"),
            Map.entry("package-info.java", "package x;"));

    @TempDir
    private static Path folder;

    @BeforeAll
    static void writeFiles() throws IOException {
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        Files.createDirectory(folder.resolve("folder.java"));
        Files.createDirectory(folder.resolve("empty"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "FINE --tasks 0            | '0' is not between 1 and 1M",
                "FINE --tasks 1000001      | '1000001' is not between 1 and 1M",
                "FINE --tasks 2M           | '2M' is not between 1 and 1M",
                "FINE --tasks -5           | '-5' is not a number of tasks: write 250000, 10k or 1M",
                "FINE --tasks many         | 'many' is not a number of tasks",
                "FINE --tasks 1.5k         | '1.5k' is not a number of tasks",
                "FINE --tasks=             | '' is not a number of tasks",
                "FINE --tasks 1,2          | '1,2' is not a number of tasks",
                "FINE --tasks              | '--tasks' needs a value",
                "FINE --rate fast          | 'fast' is not a rate: write 200/s for 200 tasks per second",
                "FINE --rate -1/s          | '-1/s' is not a rate",
                "FINE --rate 0             | '0' is not between 0.01/s and 1000000/s",
                "FINE --rate 0.001/s       | '0.001/s' is not between 0.01/s and 1000000/s",
                "FINE --rate 9999k/s       | '9999k/s' is not between 0.01/s and 1000000/s",
                "FINE --rate 200/h         | '200/h' is not a rate",
                "FINE --rate NaN           | 'NaN' is not a rate",
                "FINE --rate 1e3           | '1e3' is not a rate",
                "FINE --rate               | '--rate' needs a value",
                "FINE --rate 1/s           | the last of 1000 tasks would be due after 999 s, but --limit stops a run after 60 s: use fewer --tasks, a higher --rate or a longer --limit",
                "FINE --rate 10/s --tasks 600 --limit 50s | the last of 600 tasks would be due after 59 s, but --limit stops a run after 50 s",
                "FINE --rate 0.01/s --tasks 1M | --limit stops a run after 60 s",
                "FINE --pool 0             | --pool 0 is out of range: give 1 to 30000",
                "FINE --pool 30001         | --pool 30001 is out of range",
                "FINE --pool 99999999999   | --pool 99999999999 is out of range",
                "FINE --pool large         | --pool 'large' is not a whole number: give 1 to 30000",
                "FINE --pool 10 --subject virtual | --pool changes nothing here: leave it out, or add --subject pool",
                "FINE --to-the-wall --subject virtual,structured | --to-the-wall is about platform threads: add --subject platform, or leave it out",
                "FINE --runs 0             | --runs 0 is out of range: give 1 to 100",
                "FINE --runs 101           | --runs 101 is out of range",
                "FINE --runs x             | --runs 'x' is not a whole number",
                "FINE --subject green      | 'green' is not a subject; the subjects are platform, pool, virtual, structured",
                "FINE --subject vitrual    | Did you mean virtual?",
                "FINE --subject pool,,virtual | '' is not a subject",
                "FINE --subject ,          | --subject needs a subject; the subjects are platform, pool, virtual, structured",
                "FINE --subject            | '--subject' needs a value",
                "FINE --limit 1ms          | --limit '1ms' is not between 50ms and 60m",
                "FINE --limit 2h           | --limit '2h' is not between 50ms and 60m",
                "FINE --limit 60           | --limit '60' has no unit: write 60s or 60ms",
                "FINE --limit soon         | --limit 'soon' is not a duration",
                "FINE --jvm-option Xmx1g   | 'Xmx1g' is not an option of java: write for example --jvm-option=-Xmx512m",
                "FINE --jvm-option=        | '' is not an option of java",
                "FINE --jvm-option=-       | '-' is not an option of java",
                "FINE --jvm-option=@file   | '@file' is not an option of java",
                "FINE --jvm-option=-jar    | --jvm-option -jar doesn't run the task: leave it out",
                "FINE --jvm-option=--module=a/b | --jvm-option --module=a/b doesn't run the task",
                "FINE --jvm-option=--list-modules | --jvm-option --list-modules doesn't run the task",
                "FINE --jvm-option=--dry-run | --jvm-option --dry-run doesn't run the task",
                "FINE --jvm-option=-Xshare:dump | --jvm-option -Xshare:dump doesn't run the task",
                "FINE --jvm-option=-XX:+PrintFlagsFinal --jvm-option=-X | --jvm-option -X doesn't run the task",
                "FINE --jvm-option=-cp     | --jvm-option can't set the class path: use --class-path",
                "FINE --jvm-option=-Djava.io.tmpdir=/tmp | --jvm-option can't set java.io.tmpdir: each run has a folder of its own for it",
                "FINE --format xml         | --format 'xml' is none of text, markdown, csv, json.",
                "FINE --color sometimes    | --color 'sometimes' is none of auto, always, never.",
                "FINE --out DIR/no/x       | can't write DIR/no/x: its folder doesn't exist. Name another file with --out",
                "FINE --out DIR            | DIR is a folder: name a file",
                "FINE --out                | '--out' needs a value",
                "FINE --out FINE           | DIR/Fine.java is given for two files: name a different one for each",
                "FINE --jfr FINE           | DIR/Fine.java is given for two files: name a different one for each",
                "FINE --jfr DIR/no/x       | can't write DIR/no/x: its folder doesn't exist. Name another file with --jfr",
                "FINE --jfr DIR            | DIR is a folder: name a file",
                "FINE --out DIR/x --jfr DIR/./x | DIR/x is given for two files: name a different one for each",
                "FINE --sleep 1s           | '--sleep' is not an option of compare.",
                "FINE --task 3             | Did you mean --tasks?",
                "FINE DIR/Two.java         | 'DIR/Two.java' is too much: compare has no use for it.",
                "FINE --runs 2 --runs 3    | --runs is given twice: give it once.",
                "FINE --to-the-wall=yes    | --to-the-wall takes no value: leave out 'yes'.",
            })
    void options(String arguments, String complaint) {
        assertOneLine(arguments, complaint);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "                          | compare needs a task: name a FILE.java, or a class with --class and --class-path. To start from an example, run: compare --example http",
                "--tasks 5                 | compare needs a task",
                "--class-path DIR          | compare needs a task",
                "DIR/Missing.java          | can't read DIR/Missing.java: there is no such file",
                "DIR                       | DIR is a folder: name a file",
                "DIR/folder.java           | DIR/folder.java is a folder: name a file",
                "DIR/Notes.txt             | DIR/Notes.txt isn't a .java file: name one, or a compiled class with --class",
                "DIR/Empty.java            | DIR/Empty.java is empty: write a task, or name another file",
                "DIR/Bytes.java            | DIR/Bytes.java: line 1 has the character NUL",
                "DIR/Damaged.jar           | DIR/Damaged.jar is compiled: name its class with --class, and its folder or jar with --class-path",
                "DIR/package-info.java     | DIR/package-info.java has no class: name a file with one",
                "/dev/null                 | /dev/null isn't a .java file",
                "DIR/None.java             | None.java has no class",
                "DIR/Plain.java            | Plain isn't a task: let it implement Runnable or Callable, or add a method task()",
                "DIR/Main.java             | Main has only a method main, which is a whole program: move what one task does to a method task()",
                "DIR/Two.java              | name one with --class",
                "DIR/Broken.java           | Broken.java:1: incompatible types: java.lang.String cannot be converted to int. Mend it, then run compare again",
                "DIR/Library.java          | package com.acme does not exist (and 1 more error). Add its library with --class-path",
                "DIR/Inner.java            | is an inner class, so it belongs to an object of Inner: make it static",
                "DIR/Made.java             | Made has no constructor without parameters: add one",
                "DIR/Both.java             | Both implements both Runnable and Callable: keep one of them",
                "DIR/Kind.java             | Kind is an enum, so it can't be a task: make it a class",
                "DIR/Shape.java            | Shape is an interface, so it can't be a task",
                "DIR/Base.java             | Base is abstract, so it can't be a task",
                "DIR/Asks.java             | the method task of Asks has parameters: remove them",
                "FINE --class Other        | Other",
                "FINE --class=             | --class has no name: write it with its package",
                "FINE --class-path DIR/no  | can't use DIR/no of --class-path: there is no such file. Name folders and jars, separated by ':'",
                "FINE --class-path DIR/Damaged.jar | can't use DIR/Damaged.jar of --class-path: the jar Damaged.jar is damaged",
                "FINE --class-path FINE    | can't use DIR/Fine.java of --class-path: it is neither a folder nor a jar",
                "FINE --class-path DIR/empty/* | can't use DIR/empty/* of --class-path: the folder has no jars",
                "FINE --class-path DIR:DIR/no | can't use DIR/no of --class-path",
                "--class com.acme.Task     | there is no class com.acme.Task on the class path: check its name, with its package, and --class-path",
                "--class com.acme.Task --class-path DIR | there is no class com.acme.Task on the class path",
                "--class java.lang.Thread --class-path DIR | java.lang.Thread is a class of the JDK: name one of your own",
                "--class com/acme/Task --class-path DIR | 'com/acme/Task' isn't the name of a class",
                "--class                   | '--class' needs a value",
            })
    void tasks(String arguments, String complaint) {
        assertOneLine(arguments == null ? "" : arguments, complaint);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--example htp DIR         | 'htp' is not an example; the examples are http, cpu, semaphore, monitor, thread-local, file, errors. Did you mean http?",
                "--example=                | '' is not an example",
                "--example                 | '--example' needs a value",
                "--example http FINE       | DIR/Fine.java is a file: name a folder for the example",
                "--example http FINE/x     | can't write DIR/Fine.java/x",
                "--example http /proc/x    | can't write /proc/x/Http.java",
                "--example http DIR --class Http | --example only writes a file: leave out --class",
                "--example http DIR --class-path DIR --tasks 5 | --example only writes a file: leave out --class-path and --tasks",
                "--example http DIR --out x | --example only writes a file: leave out --out",
                "--example http DIR DIR    | 'DIR' is too much",
            })
    void examples(String arguments, String complaint) {
        assertOneLine(arguments, complaint);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--compare                 | '--compare' needs a value",
                "--compare DIR/Missing.java | can't read DIR/Missing.java: there is no such file",
                "--compare DIR/Plain.java  | Plain isn't a task",
                "--compare DIR/Broken.java | Broken.java:1: incompatible types",
                "--compare DIR             | DIR is a folder: name a file",
                "--compare FINE DIR/Two.java | name one",
                "--compare FINE --sleep 1s | --sleep changes nothing here: leave it out, or add --lessons or --scale",
                "--compare FINE DIR/./Fine.java | DIR/Fine.java is given for two files: name a different one for each",
                "--compare FINE --out FINE | DIR/Fine.java is given for two files: name a different one for each",
            })
    void reports(String arguments, String complaint) {
        assertOneLine("report", arguments, complaint);
    }

    private static void assertOneLine(String arguments, String complaint) {
        assertOneLine("compare", arguments, complaint);
        assertThat(folder.resolve("Fine.java")).hasContent(FILES.get("Fine.java"));
    }

    private static void assertOneLine(String command, String arguments, String complaint) {
        String[] words = Stream.of((command + " " + arguments).strip().split(" +"))
                .map(CompareBadInputTest::inFolder)
                .toArray(String[]::new);

        CommandLineRun run = CommandLineRun.of(words);

        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .startsWith("loom-lessons: ")
                .contains(inFolder(complaint))
                .doesNotContain("Exception")
                .matches("\\P{Cntrl}+");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
    }

    private static String inFolder(String word) {
        return word.replace("FINE", "DIR/Fine.java").replace("DIR", folder.toString());
    }
}
