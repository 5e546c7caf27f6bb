package loomlessons.render.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.LongStream;
import loomlessons.compare.Answer;
import loomlessons.compare.Answer.Finding;
import loomlessons.compare.Answer.Level;
import loomlessons.compare.CodeLine;
import loomlessons.compare.CompareRecord;
import loomlessons.compare.CompareRecord.CompareWarning;
import loomlessons.compare.Load;
import loomlessons.compare.Subject;
import loomlessons.compare.SubjectResult;
import loomlessons.compare.TaskCode;
import loomlessons.compare.TaskError;
import loomlessons.compare.TaskRun;
import loomlessons.compare.Watched;
import loomlessons.compare.Watched.Alone;
import loomlessons.compare.Watched.PinReason;
import loomlessons.compare.Watched.PinnedLine;
import loomlessons.compare.Watched.Pinning;
import loomlessons.compare.Watched.TaskMemory;
import loomlessons.compare.Watched.UnderLoad;
import loomlessons.compare.Watched.WaitKind;
import loomlessons.compare.Watched.WaitingLine;
import loomlessons.measure.metric.Latencies;
import loomlessons.measure.metric.Metric;
import loomlessons.measure.metric.Metrics;

/** Finished comparisons to render, without running anything: one for each answer, and for each way to end. */
public final class Comparisons {

    /** What user code may put into a name or a message: controls, colours, bidi, tags, tables, a formula, great length. */
    public static final String HOSTILE = "=1+1 <script>|*evil*`[x](y)\u001b[31m\u202e\u0007\r\n\t\"quoted\", 永遠に"
            + " x".repeat(3_000)
            + "y".repeat(3_000);

    private static final int TASKS = ComparisonBuilder.TASKS;
    private static final long MILLI = 1_000_000;

    private Comparisons() {}

    /** All of them, by what they are about. */
    public static Map<String, CompareRecord> all() {
        Map<String, CompareRecord> all = new LinkedHashMap<>();
        all.put("waits", waits());
        all.put("computes", computes());
        all.put("queues", queues());
        all.put("pinned", pinned());
        all.put("too short", tooShort());
        all.put("fails", fails());
        all.put("failed run", failedRun());
        all.put("interrupted", interrupted());
        all.put("at a rate", atRate());
        all.put("hostile", hostile());
        all.put("nothing measured", nothingMeasured());
        all.put("hardly anything known", bare());
        all.put("zero", zero());
        return all;
    }

    /** Tasks that call a server which answers after 50 ms. */
    public static CompareRecord waits() {
        Watched watched = new Watched(
                new Alone(20, 55 * MILLI, 1_100 * MILLI, 1_030 * MILLI, 32 * MILLI, 3 * MILLI, 35 * MILLI),
                Optional.of(
                        load(310, 60_000, List.of(waiting("Http.java", 17, WaitKind.SOCKET, "Socket.read", 51, 50)))),
                Optional.of(new Pinning(2, 330 * MILLI, List.of())),
                memory(95_000, 90_000, 8_600),
                List.of("Waits shorter than 0.1 ms aren't recorded."));
        Finding finding =
                new Answer.Waits(0.97, OptionalDouble.of(5), OptionalDouble.of(11.04), Optional.of(Subject.POOL));
        return ComparisonBuilder.of(
                        "Http.java",
                        ComparisonBuilder.source("Http", 17, "client.send(request, bodyHandler);"),
                        times(410, 620, 330, 340))
                .watched(watched)
                .answer(finding, Level.SURE, "5 runs each", "quiet machine")
                .build();
    }

    /** Tasks that look for prime numbers. */
    public static CompareRecord computes() {
        return computes(times(5_050, 5_000, 4_980, 5_010));
    }

    /** The same, but the threads of the pool disturb each other. */
    public static CompareRecord computesInLargePool() {
        return computes(times(5_050, 9_000, 4_980, 5_010));
    }

    private static CompareRecord computes(List<SubjectResult> results) {
        Watched watched = new Watched(
                new Alone(20, 10 * MILLI, 200 * MILLI, 0, 198 * MILLI, MILLI, MILLI),
                Optional.of(load(5_050, 2_500_000, List.of())),
                Optional.of(new Pinning(2, 5_000 * MILLI, List.of())),
                Map.of(),
                List.of());
        return ComparisonBuilder.of("Cpu.java", ComparisonBuilder.source("Cpu", 12, "countPrimes();"), results)
                .watched(watched)
                .answer(new Answer.Computes(0.99, 2), Level.SURE, "5 runs each")
                .build();
    }

    /** Tasks that share ten connections. */
    public static CompareRecord queues() {
        CodeLine line = new CodeLine("Pooled.java", 23);
        WaitingLine acquire = new WaitingLine(
                Optional.of(line),
                WaitKind.PARK,
                "Semaphore.acquire",
                990,
                930_000 * MILLI,
                930 * MILLI,
                0,
                OptionalInt.of(10));
        WaitingLine sleep = waiting("Pooled.java", 25, WaitKind.SLEEP, "Thread.sleep", 20, 20);
        Watched watched = new Watched(
                new Alone(20, 20 * MILLI, 402 * MILLI, 400 * MILLI, MILLI, 0, MILLI),
                Optional.of(load(2_010, 1_000_000, List.of(acquire, sleep))),
                Optional.of(new Pinning(2, 2_000 * MILLI, List.of())),
                memory(60_000, 60_000, 2_000),
                List.of());
        return ComparisonBuilder.of(
                        "Pooled.java",
                        ComparisonBuilder.source("Pooled", 23, "CONNECTIONS.acquire();"),
                        times(2_010, 2_020, 2_005, 2_008))
                .watched(watched)
                .answer(
                        new Answer.QueuesElsewhere(Optional.of(line), "Semaphore.acquire", OptionalInt.of(10), 0.93),
                        Level.FAIRLY_SURE,
                        "pool and virtual don't differ beyond the noise")
                .build();
    }

    /** Tasks that sleep in a synchronized method, before JDK 24. */
    public static CompareRecord pinned() {
        CodeLine line = new CodeLine("Monitor.java", 31);
        Watched watched = new Watched(
                new Alone(20, 20 * MILLI, 402 * MILLI, 400 * MILLI, MILLI, 0, MILLI),
                Optional.of(load(
                        150, 30_000, List.of(waiting("Monitor.java", 31, WaitKind.SLEEP, "Thread.sleep", 20, 20)))),
                Optional.of(new Pinning(
                        2,
                        10_100 * MILLI,
                        List.of(
                                new PinnedLine(Optional.of(line), PinReason.MONITOR, TASKS, 20_000 * MILLI),
                                new PinnedLine(Optional.empty(), PinReason.NATIVE_FRAME, 3, 12 * MILLI)))),
                Map.of(),
                List.of());
        return ComparisonBuilder.of(
                        "Monitor.java",
                        ComparisonBuilder.source("Monitor", 31, "Thread.sleep(20);"),
                        times(150, 220, 10_100, 10_150))
                .watched(watched)
                .answer(
                        List.of(
                                new Answer.Pinned(Optional.of(line), PinReason.MONITOR, 0.99, 2),
                                new Answer.Waits(
                                        0.99,
                                        OptionalDouble.of(0.01),
                                        OptionalDouble.empty(),
                                        Optional.of(Subject.POOL))),
                        Level.SURE,
                        "5 runs each")
                .build();
    }

    /** Tasks that add two numbers. */
    public static CompareRecord tooShort() {
        Watched watched = new Watched(
                new Alone(2_000, 30_000, 61 * MILLI, 0, 60 * MILLI, 0, MILLI),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                List.of());
        return ComparisonBuilder.of(
                        "Add.java", ComparisonBuilder.source("Add", 9, "return 1 + 1;"), times(60, 20, 12, 13))
                .watched(watched)
                .answer(new Answer.TooShort(30_000), Level.FAIRLY_SURE, "most of the time is the start of threads")
                .build();
    }

    /** Tasks of which some find no connection, if there are many at once. */
    public static CompareRecord fails() {
        return fails(List.of());
    }

    /** The same tasks, which also wait. */
    public static CompareRecord failsAndWaits() {
        return fails(List.of(
                new Answer.Waits(0.97, OptionalDouble.of(5), OptionalDouble.empty(), Optional.of(Subject.POOL))));
    }

    private static CompareRecord fails(List<Answer.Finding> more) {
        TaskError error = error("java.lang.IllegalStateException", "no connection left", 200, "Errors.java", 17);
        SubjectResult virtual =
                new SubjectRuns(TASKS, 330, 60, 1_000, 120, 90, 18).of(Subject.VIRTUAL, 5, List.of(error));
        List<Answer.Finding> findings = new ArrayList<>(more);
        findings.addFirst(new Answer.FailsUnderLoad(Subject.VIRTUAL, 200, TASKS, error, false, List.of(Subject.POOL)));
        return ComparisonBuilder.of(
                        "Errors.java",
                        ComparisonBuilder.source(
                                "Errors", 17, "throw new IllegalStateException(\"no connection left\");"),
                        List.of(result(Subject.POOL, 600), virtual))
                .answer(findings, Level.SURE, "it failed in each run")
                .build();
    }

    /** A subject that the machine refused threads, one that took too long, one skipped; the fourth was measured. */
    public static CompareRecord failedRun() {
        SubjectResult platform = SubjectRuns.failed(
                Subject.PLATFORM,
                new TaskRun.Failed(
                        TaskRun.Cause.THREAD_REFUSED,
                        "at 512 tasks the machine refused another thread",
                        List.of("java.lang.OutOfMemoryError: unable to create native thread")));
        SubjectResult pool = SubjectRuns.failed(
                Subject.POOL, new TaskRun.Failed(TaskRun.Cause.TIME_LIMIT, "it didn't end within 60 s", List.of()));
        SubjectResult structured =
                SubjectRuns.skipped(Subject.STRUCTURED, "structured concurrency needs preview features");
        return ComparisonBuilder.of(
                        "Http.java",
                        ComparisonBuilder.source("Http", 17, "client.send(request, bodyHandler);"),
                        List.of(platform, pool, result(Subject.VIRTUAL, 330), structured))
                .answer(
                        new Answer.CantTell("Only virtual was measured, so there is nothing to compare it with."),
                        Level.NOT_SURE,
                        "platform and pool failed")
                .warning(
                        CompareWarning.Kind.NOT_WATCHED,
                        "The watched run failed, so it isn't known what tasks waited for.")
                .build();
    }

    /** Ended by Ctrl-C after two runs of some subjects and one of others. */
    public static CompareRecord interrupted() {
        return ComparisonBuilder.of(
                        "Http.java",
                        ComparisonBuilder.source("Http", 17, "client.send(request, bodyHandler);"),
                        List.of(
                                new SubjectRuns(TASKS, 620, 300, 200, 130, 85, 216).of(Subject.POOL, 2, List.of()),
                                new SubjectRuns(TASKS, 330, 60, 1_000, 120, 90, 18).of(Subject.VIRTUAL, 1, List.of()),
                                new SubjectResult(Subject.STRUCTURED, List.of(), Optional.empty())))
                .answer(new Answer.CantTell("There are too few runs."), Level.NOT_SURE, "interrupted")
                .warning(CompareWarning.Kind.INCOMPLETE, "Interrupted: 3 of 15 runs were made.")
                .warning(CompareWarning.Kind.TOO_FEW_RUNS, "Too few runs for a comparison; use --runs 3 or more.")
                .build();
    }

    /** Tasks that come one after another, whether or not earlier ones have ended. */
    public static CompareRecord atRate() {
        CompareRecord all = waits();
        Load load = new Load(TASKS, new Load.Arrival.AtRate(500));
        return new CompareRecord(
                all.startedAt(),
                ComparisonBuilder.plan(all.plan().task(), load, List.of(Subject.POOL, Subject.VIRTUAL)),
                all.limits(),
                all.ceiling(),
                List.of(
                        new SubjectRuns(TASKS, 2_050, 52, 30, 300, 90, 46).of(Subject.POOL),
                        new SubjectRuns(TASKS, 2_052, 52, 30, 250, 80, 18).of(Subject.VIRTUAL)),
                all.watched(),
                all.answer(),
                List.of(new CompareWarning(CompareWarning.Kind.BUSY, "Other programs used 40 % of the processors.")));
    }

    /** The user's code has chosen each text so that it does the most harm. */
    public static CompareRecord hostile() {
        CodeLine line = new CodeLine(HOSTILE, 7);
        TaskError error = new TaskError(HOSTILE, HOSTILE, 10, Optional.of(line), List.of(HOSTILE, "\tat " + HOSTILE));
        WaitingLine waiting = new WaitingLine(
                Optional.of(line),
                WaitKind.MONITOR,
                HOSTILE,
                1_000,
                930_000 * MILLI,
                930 * MILLI,
                1,
                OptionalInt.empty());
        Watched watched = new Watched(
                new Alone(1, MILLI, MILLI, MILLI, 0, 0, 0),
                Optional.of(load(1_000, 990_000, List.of(waiting))),
                Optional.of(new Pinning(
                        2, MILLI, List.of(new PinnedLine(Optional.of(line), PinReason.NATIVE_FRAME, 1, MILLI)))),
                memory(1, 1, 1),
                List.of(HOSTILE));
        return ComparisonBuilder.of(
                        HOSTILE,
                        Optional.of(new TaskCode.Source(HOSTILE, HOSTILE, Map.of(HOSTILE, HOSTILE))),
                        List.of(
                                new SubjectRuns(TASKS, 620, 300, 200, 130, 85, 216).of(Subject.POOL, 5, List.of(error)),
                                SubjectRuns.failed(
                                        Subject.VIRTUAL,
                                        new TaskRun.Failed(TaskRun.Cause.CONSTRUCTOR, HOSTILE, List.of(HOSTILE))),
                                SubjectRuns.skipped(Subject.STRUCTURED, HOSTILE)))
                .watched(watched)
                .answer(
                        List.of(
                                new Answer.FailsUnderLoad(Subject.POOL, 10, TASKS, error, true, List.of()),
                                new Answer.QueuesElsewhere(Optional.of(line), HOSTILE, OptionalInt.empty(), 0.5)),
                        Level.NOT_SURE,
                        HOSTILE)
                .warning(CompareWarning.Kind.BUSY, HOSTILE)
                .build();
    }

    /** The task's constructor threw an exception. */
    public static CompareRecord nothingMeasured() {
        TaskRun.Failed failed = new TaskRun.Failed(
                TaskRun.Cause.CONSTRUCTOR,
                "the constructor of Broken threw IllegalArgumentException: no URL",
                List.of("java.lang.IllegalArgumentException: no URL", "\tat Broken.<init>(Broken.java:5)"));
        return ComparisonBuilder.of(
                        "Broken.java",
                        ComparisonBuilder.source("Broken", 5, "throw new IllegalArgumentException(\"no URL\");"),
                        Arrays.stream(Subject.values())
                                .map(subject -> SubjectRuns.failed(subject, failed))
                                .toList())
                .answer(new Answer.CantTell("Nothing was measured."), Level.SURE, "no task ran")
                .build();
    }

    /** Runs that ended, but whose figures this system doesn't report; what was watched has no parts. */
    public static CompareRecord bare() {
        TaskRun run = new TaskRun.Measured(Metrics.NONE, Latencies.of(LongStream.empty()), List.of(), 0);
        return watchedEmptily(run);
    }

    /** Everything took no time and no memory. */
    public static CompareRecord zero() {
        Metrics metrics = Metrics.NONE;
        for (Metric metric : Metric.values()) {
            metrics = metrics.with(metric, 0);
        }
        return watchedEmptily(new TaskRun.Measured(metrics, Latencies.of(LongStream.of(0)), List.of(), 0));
    }

    private static CompareRecord watchedEmptily(TaskRun run) {
        List<SubjectResult> results = List.of(
                new SubjectResult(Subject.POOL, List.of(run, run, run), Optional.empty()),
                new SubjectResult(Subject.VIRTUAL, List.of(run, run, run), Optional.empty()));
        Watched watched = new Watched(
                new Alone(0, 0, 0, 0, 0, 0, 0),
                Optional.of(new UnderLoad(0, 0, 0, 0, 0, List.of())),
                Optional.of(new Pinning(0, 0, List.of())),
                Map.of(),
                List.of());
        return ComparisonBuilder.of("Foo", Optional.empty(), results)
                .watched(watched)
                .answer(
                        new Answer.Waits(0, OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty()),
                        Level.NOT_SURE)
                .build();
    }

    /** Tasks that wait at this line for the monitor of an object of this class. */
    public static CompareRecord monitor(String className, Optional<CodeLine> line) {
        WaitingLine waiting = new WaitingLine(
                line, WaitKind.MONITOR, className, 990, 930_000 * MILLI, 930 * MILLI, 0, OptionalInt.of(1));
        Watched watched = new Watched(
                new Alone(20, 20 * MILLI, 402 * MILLI, 400 * MILLI, MILLI, 0, MILLI),
                Optional.of(load(2_010, 1_000_000, List.of(waiting))),
                Optional.empty(),
                Map.of(),
                List.of());
        return ComparisonBuilder.of("Foo.java", Optional.empty(), times(2_010, 2_020, 2_005, 2_008))
                .watched(watched)
                .build();
    }

    /** The error of tasks that ended at this line. */
    public static TaskError error(String kind, String message, long count, String file, int line) {
        return new TaskError(
                kind,
                message,
                count,
                Optional.of(new CodeLine(file, line)),
                List.of(kind + ": " + message, "\tat Errors.call(%s:%d)".formatted(file, line)));
    }

    private static WaitingLine waiting(
            String file, int line, WaitKind kind, String call, long perTaskMillis, long aloneMillis) {
        return new WaitingLine(
                Optional.of(new CodeLine(file, line)),
                kind,
                call,
                TASKS,
                TASKS * perTaskMillis * MILLI,
                perTaskMillis * MILLI,
                aloneMillis * MILLI,
                OptionalInt.empty());
    }

    private static UnderLoad load(long elapsedMillis, long inFlightMillis, List<WaitingLine> waits) {
        return new UnderLoad(TASKS, elapsedMillis * MILLI, inFlightMillis * MILLI, 100 * MILLI, 0.6, waits);
    }

    private static Map<Subject, TaskMemory> memory(long platform, long pool, long virtual) {
        return Map.of(
                Subject.PLATFORM, new TaskMemory(platform, TASKS),
                Subject.POOL, new TaskMemory(pool, 200),
                Subject.VIRTUAL, new TaskMemory(virtual, TASKS));
    }

    /** Each subject with this time in milliseconds. */
    private static List<SubjectResult> times(long platform, long pool, long virtual, long structured) {
        return List.of(
                result(Subject.PLATFORM, platform),
                result(Subject.POOL, pool),
                result(Subject.VIRTUAL, virtual),
                result(Subject.STRUCTURED, structured));
    }

    private static SubjectResult result(Subject subject, long elapsedMillis) {
        SubjectRuns runs = switch (subject) {
            case PLATFORM -> new SubjectRuns(TASKS, elapsedMillis, 60, 1_000, 160, 180, 1_016);
            case POOL -> new SubjectRuns(TASKS, elapsedMillis, 300, 200, 130, 85, 216);
            case VIRTUAL, STRUCTURED -> new SubjectRuns(TASKS, elapsedMillis, 60, 1_000, 120, 90, 18);
        };
        return runs.of(subject);
    }
}
