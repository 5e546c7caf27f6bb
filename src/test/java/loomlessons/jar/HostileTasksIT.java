package loomlessons.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a task does, compare ends in time with one verdict, and leaves no process and no file. */
@EnabledOnOs(OS.LINUX)
@Timeout(90)
@Execution(ExecutionMode.CONCURRENT)
class HostileTasksIT {

    private static final String MARK = "HOSTILE_TASK_OF";
    private static final String START = """
            import java.io.*; import java.nio.file.*; import java.util.*; import java.util.concurrent.*;
            class Task implements Callable<Object>, AutoCloseable {
            """;
    private static final String CALL = "public Object call() throws Exception { ";
    private static final String CLOSE = "public void close() throws Exception { ";
    private static final String IDLE = CALL + "return null; } " + CLOSE + "}";
    private static final String NAP = CALL + "Thread.sleep(5); return null; } " + CLOSE + "}";

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "loops          | CALL while (true) { Thread.onSpinWait(); } } CLOSE } | one task alone didn't end within 2 s; 1 thread is at Task.java:3",
                "exits          | CALL System.exit(3); return null; } CLOSE } | it ended its JVM with exit code 3",
                "says why       | CALL System.err.println(`no database`); System.exit(3); return null; } CLOSE } | it ended its JVM with exit code 3; it printed: no database",
                "halts          | CALL Runtime.getRuntime().halt(0); return null; } CLOSE } | it ended its JVM with exit code 0",
                "throws first   | Task() { throw new IllegalStateException(`no database`); } IDLE | its constructor failed: java.lang.IllegalStateException: no database at Task.java:3",
                "fails to close | CALL return null; } CLOSE throw new IOException(`busy`); } | its close failed: java.io.IOException: busy at Task.java:3",
                "forks a child  | { try { new ProcessBuilder(`sleep`, `1000`).inheritIO().start(); } catch (IOException e) { throw new UncheckedIOException(e); } System.exit(5); } IDLE | it ended its JVM with exit code 5",
            })
    void a_task_that_fails_alone_gets_one_line(String name, String code, String verdict) throws Exception {
        Verdict given = compare(code, "--limit", "2s", "--tasks", "20");

        assertThat(given.err())
                .singleElement()
                .asString()
                .isEqualTo("loom-lessons: %s can't be compared: %s", folder.resolve("Task.java"), verdict);
        assertThat(given.out()).isEmpty();
        assertThat(given.exitCode()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "-XX:NoSuch             | Unrecognized VM option 'NoSuch'",
                "--add-modules=no.such  | Module no.such not found",
            })
    void a_jvm_option_with_which_java_does_not_start_is_wrong_usage(String option, String reason) throws Exception {
        Verdict given = compare("IDLE", "--jvm-option=" + option);

        assertThat(given.err())
                .singleElement()
                .asString()
                .startsWith("loom-lessons: can't run the task: java doesn't start with %s: ".formatted(option))
                .contains(reason)
                .endsWith(". Correct the option, or leave it out");
        assertThat(given.out()).isEmpty();
        assertThat(given.exitCode()).isEqualTo(2);
    }

    @Tag("thorough")
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "exits at once   | Task() { System.exit(3); } IDLE | it ended its JVM with exit code 3",
                "exits statically | static { System.exit(3); } IDLE | it ended its JVM with exit code 3",
                "static failure  | static { if (true) throw new IllegalStateException(`no`); } IDLE | its constructor failed: java.lang.IllegalStateException: no at Task.java:3",
                "loops first     | Task() { while (true) { Thread.onSpinWait(); } } IDLE | its constructor didn't end within 2 s; 1 thread is at Task.java:3",
                "loops statically | static { while (!Thread.currentThread().isInterrupted()) { Thread.onSpinWait(); } } IDLE | its constructor didn't end within 2 s",
                "fills the heap  | List<long[]> all = new ArrayList<>(); Task() { while (true) { all.add(new long[1 << 20]); } } IDLE | its constructor failed: java.lang.OutOfMemoryError: Java heap space at Task.java:3",
                "hangs at close  | CALL return null; } CLOSE Thread.sleep(100_000); } | its close didn't end within 2 s; 1 thread is at Task.java:3",
                "exits at close  | CALL return null; } CLOSE System.exit(9); } | it ended its JVM with exit code 9",
                "swallows interrupts | CALL while (true) { try { Thread.sleep(1000); } catch (InterruptedException e) { e.getCause(); } } } CLOSE } | one task alone didn't end within 2 s; 1 thread is at Task.java:3",
                "deadlock alone  | CALL Object a = new Object(), b = new Object(); CountDownLatch both = new CountDownLatch(2); Thread t = new Thread(() -> { synchronized (a) { both.countDown(); try { both.await(); } catch (InterruptedException e) { return; } synchronized (b) { } } }); t.start(); synchronized (b) { both.countDown(); both.await(); synchronized (a) { } } return null; } CLOSE } | one task alone didn't end within 2 s; threads wait for each other (a deadlock) at Task.java:3",
                "looks like us   | CALL System.out.println(`Error: Could not find or load main class x`); System.exit(1); return null; } CLOSE } | it ended its JVM with exit code 1; it printed: Error: Could not find or load main class x",
                "refused memory  | CALL System.out.println(`There is insufficient memory for the Java Runtime Environment to continue.`); System.exit(1); return null; } CLOSE } | it ended its JVM with exit code 1; it printed: There is insufficient memory",
                "exits in colour | CALL System.out.println(`\\u001b[31mred\\u0007`); System.exit(1); return null; } CLOSE } | it ended its JVM with exit code 1; it printed: \\u001b[31mred\\u0007",
                "long last words | CALL System.out.println(`x`.repeat(1_000_000)); System.exit(1); return null; } CLOSE } | it ended its JVM with exit code 1; it printed: xxx",
                "hook hangs      | CALL Runtime.getRuntime().addShutdownHook(new Thread(() -> { while (true) { Thread.onSpinWait(); } })); System.exit(1); return null; } CLOSE } | it ended its JVM with exit code 1",
                "long message    | Task() { throw new IllegalStateException(`x`.repeat(1 << 20)); } IDLE | its constructor failed: java.lang.IllegalStateException: xxx",
                "odd message     | Task() { throw new IllegalStateException(`a\\nb\\u001b[31m\\u202ec`); } IDLE | its constructor failed: java.lang.IllegalStateException: a\\nb\\u001b[31m\\u202ec at Task.java:3",
                "message throws  | Task() { throw new RuntimeException() { public String getMessage() { throw new IllegalStateException(); } }; } IDLE | its constructor failed: Task$1 at Task.java:3",
                "message hangs   | Task() { throw new RuntimeException() { public String getMessage() { while (true) { Thread.onSpinWait(); } } }; } IDLE | its constructor didn't end within 2 s",
                "message exhausts | Task() { throw new RuntimeException() { public String getMessage() { throw new OutOfMemoryError(); } }; } IDLE | its constructor failed: Task$1 at Task.java:3",
                "throws no stack | Task() throws Throwable { throw new Throwable(null, null, false, false) { }; } IDLE | its constructor failed: Task$1",
                "stack overflows | Task() { new Task(); } IDLE | its constructor failed: java.lang.StackOverflowError at Task.java:3",
            })
    void a_task_that_fails_alone_gets_one_line_that_begins_so(String name, String code, String verdict)
            throws Exception {
        Verdict given = compare(code, "--limit", "2s", "--tasks", "20", "--jvm-option=-Xmx64m");

        assertThat(given.err())
                .singleElement()
                .asString()
                .startsWith("loom-lessons: %s can't be compared: %s".formatted(folder.resolve("Task.java"), verdict))
                .hasSizeLessThan(1_000)
                .matches("\\P{Cntrl}+");
        assertThat(given.out()).isEmpty();
        assertThat(given.exitCode()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "deadlock under load | final Object a = new Object(); final Object b = new Object(); boolean turn; CALL Object one; Object other; synchronized (this) { turn = !turn; one = turn ? a : b; other = turn ? b : a; } synchronized (one) { Thread.sleep(2); synchronized (other) { return null; } } } CLOSE } | a deadlock",
            })
    void a_task_that_hangs_under_load_is_told_apart_by_subject(String name, String code, String finding)
            throws Exception {
        Verdict given = compare(code, "--limit", "3s", "--tasks", "50", "--subject", "platform");

        assertThat(given.exitCode()).as(given.toString()).isEqualTo(1);
        assertThat(given.out()).contains(finding).contains("Can't tell");
        assertThat(given.err()).isEmpty();
    }

    @Tag("thorough")
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "forks           | CALL new ProcessBuilder(`sleep`, `1000`).inheritIO().start(); return null; } CLOSE } | ",
                "forks at first  | { try { new ProcessBuilder(`sleep`, `1000`).inheritIO().start(); } catch (IOException e) { throw new UncheckedIOException(e); } } NAP | ",
                "leaves threads  | CALL new Thread(() -> { while (true) { try { Thread.sleep(1000); } catch (InterruptedException e) { e.getCause(); } } }).start(); return null; } CLOSE } | ",
                "floods          | CALL for (int i = 0; i < 20_000; i++) { System.out.println(`flood`); System.err.println(`flood`); } return null; } CLOSE } | ",
                "one long line   | CALL for (int i = 0; i < 20_000; i++) { System.out.print(`xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`); } return null; } CLOSE } | ",
                "reads           | CALL return System.in.read(); } CLOSE } | ",
                "overflows       | CALL return call(); } CLOSE } | Fails",
                "an error        | CALL throw new LinkageError(`broken`); } CLOSE } | LinkageError (broken)",
                "message throws  | CALL throw new RuntimeException() { public String getMessage() { throw new IllegalStateException(); } }; } CLOSE } | Task.1",
                "message fails   | CALL throw new RuntimeException() { public String getMessage() { throw new OutOfMemoryError(); } }; } CLOSE } | Task.1",
                "stack is null   | CALL throw new RuntimeException() { public StackTraceElement[] getStackTrace() { return null; } }; } CLOSE } | Task.1",
                "stack throws    | CALL throw new RuntimeException() { public StackTraceElement[] getStackTrace() { throw new IllegalStateException(); } }; } CLOSE } | Task.1",
                "long message    | CALL throw new IllegalStateException(`x\\u0007\\u001b[31m\\n`.repeat(200_000)); } CLOSE } | IllegalStateException",
                "full heap       | List<byte[]> all = new ArrayList<>(); CALL synchronized (all) { all.add(new byte[8 << 20]); } return null; } CLOSE } | OutOfMemoryError",
                "protocol        | CALL System.out.println(`kind=failed`); System.out.println(`loom-lessons: can't write the report of a run: x`); Thread.sleep(5); return null; } CLOSE } | ",
                "no output       | CALL System.setOut(null); System.setErr(null); Thread.sleep(5); return null; } CLOSE } | ",
                "closed output   | CALL System.out.close(); System.err.close(); Thread.sleep(5); return null; } CLOSE } | ",
                "hook hangs      | { Runtime.getRuntime().addShutdownHook(new Thread(() -> { while (true) { Thread.onSpinWait(); } })); } NAP | ",
                "hook halts      | { Runtime.getRuntime().addShutdownHook(new Thread(() -> Runtime.getRuntime().halt(77))); } NAP | ",
                "hook deletes    | { Runtime.getRuntime().addShutdownHook(new Thread(() -> { Path tmp = Path.of(System.getProperty(`java.io.tmpdir`)); for (File f : tmp.toFile().getParentFile().listFiles()) { f.delete(); } })); } NAP | ",
                "fills tmpdir    | CALL Files.write(Files.createTempFile(`junk`, null), new byte[1 << 16]); Files.createTempDirectory(`junk`); return null; } CLOSE } | ",
                "deletes tmpdir  | { new File(System.getProperty(`java.io.tmpdir`)).delete(); } NAP | ",
                "deletes all     | { for (File f : new File(System.getProperty(`java.io.tmpdir`)).getParentFile().listFiles()) { f.delete(); } new File(System.getProperty(`java.io.tmpdir`)).getParentFile().delete(); } NAP | can't",
                "no permission   | { File f = new File(System.getProperty(`java.io.tmpdir`)); new File(f, `sub`).mkdir(); f.setWritable(false); f.setReadable(false); } NAP | ",
                "other folders   | { System.setProperty(`user.dir`, `/no/such`); System.setProperty(`java.io.tmpdir`, `/no/such`); System.setProperty(`java.home`, `/no/such`); } NAP | ",
                "no properties   | { System.setProperties(new Properties()); } NAP | ",
                "odd properties  | { System.setProperty(`line.separator`, `x`); System.setProperty(`file.separator`, `y`); System.setProperty(`jdk.virtualThreadScheduler.parallelism`, `many`); } NAP | ",
                "odd locale      | { Locale.setDefault(Locale.of(`ar`, `EG`)); TimeZone.setDefault(TimeZone.getTimeZone(`Asia/Kathmandu`)); } NAP | ",
                "uncaught handler | { Thread.setDefaultUncaughtExceptionHandler((t, e) -> System.exit(8)); } NAP | ",
                "interrupts      | CALL Thread.currentThread().interrupt(); return null; } CLOSE } | ",
                "interrupts all  | CALL Thread.getAllStackTraces().keySet().forEach(Thread::interrupt); Thread.sleep(1); return null; } CLOSE } | ",
                "virtual threads | CALL for (int i = 0; i < 20_000; i++) { Thread.startVirtualThread(() -> { try { Thread.sleep(100_000); } catch (InterruptedException e) { e.getCause(); } }); } return null; } CLOSE } | ",
                "platform threads | CALL for (int i = 0; i < 20; i++) { new Thread(() -> { try { Thread.sleep(100_000); } catch (InterruptedException e) { e.getCause(); } }).start(); } return null; } CLOSE } | ",
                "own recording   | { try { new jdk.jfr.Recording().start(); } catch (Exception e) { throw new IllegalStateException(e); } } NAP | ",
                "thread dies     | CALL Thread.currentThread().setUncaughtExceptionHandler(null); throw new ThreadDeath(); } CLOSE } | ThreadDeath",
                "own priority    | CALL Thread.currentThread().setName(`x\\u001b[31m`); Thread.sleep(5); return null; } CLOSE } | ",
            })
    void a_task_that_misbehaves_gets_an_answer(String name, String code, String finding) throws Exception {
        Verdict given = compare(
                code, "--limit", "6s", "--tasks", "30", "--runs", "1", "--subject", "virtual", "--jvm-option=-Xmx128m");

        assertThat(given.exitCode()).as(given.toString()).isIn(0, 1);
        assertThat(given.out() + given.err()).contains(finding == null ? "" : finding);
        assertThat(given.out() + given.err()).doesNotContain("\tat ", "Exception in thread", "\u001b", "\u0007");
    }

    /** Compares it with a folder of its own for temporary files; nothing may be left there, and nothing run. */
    private Verdict compare(String code, String... options) throws Exception {
        Path file = Files.writeString(
                folder.resolve("Task.java"),
                START
                        + code.replace("CALL", CALL)
                                .replace("CLOSE", CLOSE)
                                .replace("IDLE", IDLE)
                                .replace("NAP", NAP)
                                .replace('`', '"')
                        + "}");
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        String mark = UUID.randomUUID().toString();
        List<String> words = new ArrayList<>(List.of("compare", file.toString()));
        words.addAll(List.of(options));
        ProcessBuilder app = new ProcessBuilder(
                Jar.withFlags(List.of("-Djava.io.tmpdir=" + temporary)).command(words.toArray(String[]::new)));
        app.environment().put(MARK, mark);

        JarRun run = JarRun.of(app);

        assertThat(processesWith(mark)).isEmpty();
        assertThat(temporary.toFile().list()).isEmpty();
        return new Verdict(run.exitCode(), run.out(), run.err().lines().toList());
    }

    private record Verdict(int exitCode, String out, List<String> err) {}

    /** The commands of all processes that have inherited the mark. */
    private static List<String> processesWith(String mark) {
        return ProcessHandle.allProcesses()
                .filter(process -> environment(process).contains(mark))
                .map(process -> process.info().commandLine().orElse("?"))
                .toList();
    }

    private static String environment(ProcessHandle process) {
        try {
            return Files.readString(
                    Path.of("/proc", Long.toString(process.pid()), "environ"), StandardCharsets.ISO_8859_1);
        } catch (IOException ended) {
            return "";
        } catch (UncheckedIOException unreadable) {
            return "";
        }
    }
}
