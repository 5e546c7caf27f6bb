package loomlessons.render.compare;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import loomlessons.compare.Answer.FailsUnderLoad;
import loomlessons.compare.Answer.Waits;
import loomlessons.compare.CompareRecord;
import loomlessons.compare.Pair;
import loomlessons.compare.Subject;
import loomlessons.measure.metric.Difference;
import loomlessons.render.format.Quantity;

/** That tasks wait, and what virtual threads gain from it, in two sentences; claims only what was measured. */
record WaitsText(Waits waits, CompareRecord comparison) {

    // Less than that is no gain.
    private static final double CLEARLY_MORE = 1.1;

    private static final long MUCH_PER_TASK = 32 << 10;

    private static final double TWO_DIGITS = 9.95;

    String text() {
        return "Waits: a task waits %s of its time. %s%s".formatted(Share.percent(waits.share()), gain(), held());
    }

    /** What each task keeps while it waits, if that is much: with many tasks at once it counts. */
    private String held() {
        return comparison
                .watched()
                .map(watched -> watched.memory().get(Subject.VIRTUAL))
                .filter(memory -> memory.bytesPerTask() >= MUCH_PER_TASK)
                .map(memory -> " Each keeps %s while it waits.".formatted(Quantity.bytes(memory.bytesPerTask())))
                .orElse("");
    }

    private String gain() {
        Optional<String> more = more(waits.moreAtOnce());
        Optional<String> less = more(waits.lessMemory());
        if (more.isPresent()) {
            return "Virtual threads carry %s times as many tasks at once as %s%s%s."
                    .formatted(
                            more.get(),
                            reference(),
                            less.map(", in %s times less memory per task"::formatted)
                                    .orElseGet(this::moreMemory),
                            isReferenceSooner()
                                    ? ", but %s were done sooner: this machine has no room for more of this load"
                                            .formatted(others())
                                    : ": use them" + (doTasksFail() ? " once no task fails" : ""));
        }
        if (less.isPresent()) {
            return "On virtual threads, a task takes %s times less memory than on %s: use them if you need more tasks at once."
                    .formatted(less.get(), reference());
        }
        return waits.moreAtOnce().isPresent()
                ? "Virtual threads carry no more tasks at once than %s here: no gain at this load."
                        .formatted(reference())
                : "What virtual threads gain from that wasn't measured.";
    }

    private boolean doTasksFail() {
        return comparison.answer().findings().stream().anyMatch(FailsUnderLoad.class::isInstance);
    }

    private boolean isReferenceSooner() {
        return comparison.pairs().stream()
                .filter(pair -> pair.finding() == Difference.DIFFERENT)
                .map(Pair::slowerFirst)
                .anyMatch(pair -> pair.one() == Subject.VIRTUAL
                        && waits.reference().filter(pair.other()::equals).isPresent());
    }

    private String others() {
        return waits.reference().filter(Subject.PLATFORM::equals).isPresent()
                ? "platform threads"
                : "those of the pool";
    }

    private String moreMemory() {
        return waits.lessMemory().stream()
                .filter(ratio -> ratio > 0)
                .mapToObj(ratio -> more(OptionalDouble.of(1 / ratio)))
                .flatMap(Optional::stream)
                .map(", though a task takes %s times as much memory"::formatted)
                .findFirst()
                .orElse("");
    }

    /** The number of times; empty if it is unknown or not clearly above 1. */
    private static Optional<String> more(OptionalDouble times) {
        return times.isPresent() && times.getAsDouble() >= CLEARLY_MORE && Double.isFinite(times.getAsDouble())
                ? Optional.of(times(times.getAsDouble()))
                : Optional.empty();
    }

    private static String times(double times) {
        String number = String.format(Locale.ROOT, times < TWO_DIGITS ? "%.1f" : "%,.0f", times);
        return number.endsWith(".0") ? number.substring(0, number.length() - 2) : number;
    }

    private String reference() {
        return waits.reference().map(WaitsText::name).orElse("other threads");
    }

    private static String name(Subject subject) {
        return switch (subject) {
            case PLATFORM -> "platform threads";
            case POOL -> "the pool";
            case VIRTUAL -> "virtual threads";
            case STRUCTURED -> "a scope";
        };
    }
}
