package loomlessons.render.compare;

import java.util.Optional;
import java.util.stream.Collectors;
import loomlessons.compare.Answer.CantTell;
import loomlessons.compare.Answer.Computes;
import loomlessons.compare.Answer.FailsUnderLoad;
import loomlessons.compare.Answer.Finding;
import loomlessons.compare.Answer.Pinned;
import loomlessons.compare.Answer.QueuesElsewhere;
import loomlessons.compare.Answer.TooShort;
import loomlessons.compare.Answer.Waits;
import loomlessons.compare.ComparePlan;
import loomlessons.compare.CompareRecord;
import loomlessons.compare.Pair;
import loomlessons.compare.Subject;
import loomlessons.compare.TaskError;
import loomlessons.compare.Watched.PinReason;
import loomlessons.compare.Watched.WaitKind;
import loomlessons.lesson.Counted;
import loomlessons.measure.metric.Difference;
import loomlessons.measure.metric.Metric;
import loomlessons.render.format.Quantity;

/**
 * One finding in one or two sentences: a claim, and the figures that show it.
 *
 * @param release of the JDK that ran the tasks
 */
record FindingText(int release, CompareRecord comparison) {

    // Since JEP 491, a thread that waits inside synchronized leaves its carrier.
    private static final int MONITORS_LET_GO = 24;

    String of(Finding finding) {
        return switch (finding) {
            case Waits waits -> new WaitsText(waits, comparison).text();
            case Computes computes -> computes(computes);
            case QueuesElsewhere queues -> queues(queues);
            case Pinned pinned -> pinned(pinned);
            case TooShort tooShort -> tooShort(tooShort);
            case FailsUnderLoad fails -> fails(fails);
            case CantTell cantTell -> "Can't tell: " + UserText.ended(cantTell.reason());
        };
    }

    private String computes(Computes computes) {
        String cores = computes.processors() == 1 ? "one" : Quantity.count(computes.processors());
        // A task that waits as well gains there.
        boolean alsoWaits = comparison.answer().findings().stream().anyMatch(Waits.class::isInstance);
        return "Computes: a task computes %s of its time. No kind of thread adds a core to the %s that you have%s."
                .formatted(
                        Share.percent(computes.share()),
                        cores,
                        alsoWaits ? ": no gain in this part" : noGain(computes));
    }

    /** In a large pool, tasks that compute disturb each other; of virtual threads, only one per core runs. */
    private String noGain(Computes computes) {
        ComparePlan plan = comparison.plan();
        boolean isPoolSlower = comparison.pairs().stream()
                .filter(pair -> pair.finding() == Difference.DIFFERENT)
                .map(Pair::slowerFirst)
                .anyMatch(pair -> pair.one() == Subject.POOL && pair.other() == Subject.VIRTUAL);
        return isPoolSlower && plan.poolSize() > computes.processors()
                ? ". The pool of %s was slower: try --pool %d"
                        .formatted(Counted.of(plan.poolSize(), "thread"), computes.processors())
                : ": no gain";
    }

    private String queues(QueuesElsewhere queues) {
        String place = queues.line().isPresent()
                ? "%s (%s)".formatted(UserText.line(queues.line()), call(queues))
                : "%s in %s".formatted(call(queues), UserText.line(queues.line()));
        String share = Share.percent(queues.shareOfTime());
        return queues.atOnce().isPresent()
                ? "Queues elsewhere: at most %s at a time got past %s, where a task waits %s of its time: more threads only wait there."
                        .formatted(Counted.of(queues.atOnce().getAsInt(), "task"), place, share)
                : "Queues elsewhere: under load, a task waits %s of its time at %s for something that few can have at a time: more threads only wait there."
                        .formatted(share, place);
    }

    private String call(QueuesElsewhere queues) {
        boolean isMonitor = comparison.watched().flatMap(watched -> watched.underLoad()).stream()
                .flatMap(load -> load.waits().stream())
                .filter(wait -> wait.line().equals(queues.line()) && wait.call().equals(queues.call()))
                .anyMatch(wait -> wait.kind() == WaitKind.MONITOR);
        return isMonitor ? "the " + UserText.monitor(queues.call()) : UserText.name(queues.call());
    }

    private String pinned(Pinned pinned) {
        return "Pinned: %s waits %s and holds its carrier on JDK %d: at most %s at a time can wait there, and they took %s of the carriers' time. %s"
                .formatted(
                        UserText.line(pinned.line()),
                        reason(pinned.reason()),
                        release,
                        Counted.of(pinned.carriers(), "task"),
                        Share.percent(pinned.share()),
                        remedy(pinned.reason()));
    }

    /** What is on the stack of a thread that can't leave its carrier. */
    static String reason(PinReason reason) {
        return switch (reason) {
            case MONITOR -> "inside synchronized";
            case NATIVE_FRAME -> "with native code or a class initialiser on its stack";
        };
    }

    private String remedy(PinReason reason) {
        return switch (reason) {
            case MONITOR ->
                release < MONITORS_LET_GO
                        ? "JDK 24 and later let go of it (JEP 491); here, a ReentrantLock does."
                        : "A ReentrantLock lets go of it.";
            case NATIVE_FRAME -> "Newer JDKs don't change that.";
        };
    }

    private static String tooShort(TooShort tooShort) {
        return "Too short to matter: a task takes %s alone. That is too little work for a thread of its own, of any kind: do more in one task."
                .formatted(DurationText.of(tooShort.taskNanos()));
    }

    private String fails(FailsUnderLoad fails) {
        String alone = fails.alsoAlone() ? " A task alone fails as well: mend that first." : "";
        String fine = fails.fine().stream().map(this::withTasksAtOnce).collect(Collectors.joining(" and "));
        return "%s: %s of %s on %s: %s.%s%s"
                .formatted(
                        fails.alsoAlone() ? "Fails" : "Fails under load",
                        Quantity.count(fails.failed()),
                        Counted.of(fails.tasks(), "task"),
                        fails.subject().label(),
                        describe(fails.error()),
                        alone,
                        fine.isEmpty() ? "" : " None failed on " + fine + ".");
    }

    private String withTasksAtOnce(Subject subject) {
        Optional<Long> inFlight = comparison
                .result(subject)
                .flatMap(result -> result.spread(Metric.PEAK_IN_FLIGHT))
                .map(spread -> spread.median());
        return subject.label()
                + inFlight.map(tasks -> " (%s at once)".formatted(Quantity.count(tasks)))
                        .orElse("");
    }

    /** An error as {@code IllegalStateException (no connection left) at Foo.java:17}. */
    static String describe(TaskError error) {
        String message = UserText.message(error.message());
        return UserText.simpleName(error.kind())
                + (message.isEmpty() ? "" : " (%s)".formatted(message))
                + error.line().map(line -> " at " + UserText.line(line)).orElse("");
    }
}
