package loomlessons.exercise.catalogue;

import java.util.List;
import java.util.Locale;
import loomlessons.exercise.Exercise;

/** The workshop: every exercise, in the order in which to solve them. */
public final class Exercises {

    private static final List<Exercise> WORKSHOP = List.of(
            NamedThread.entry(),
            HelloMeanwhile.entry(),
            Join.entry(),
            FiveAtOnce.entry(),
            Daemon.entry(),
            PlatformToVirtual.entry(),
            VirtualIsDaemon.entry(),
            ThreadPerTask.entry(),
            ForkAndJoin.entry(),
            FirstFailure.entry(),
            FirstSuccess.entry(),
            Deadline.entry(),
            Interruption.entry(),
            LimitBySemaphore.entry(),
            InheritedContext.entry());

    private Exercises() {}

    public static List<Exercise> all() {
        return WORKSHOP;
    }

    /**
     * The exercises that a word may mean: its name, with or without Ex and the number, or that of its file, its number,
     * or a part of its name. A whole name or a number means one exercise alone.
     */
    public static List<Exercise> meantBy(String word) {
        String wanted = word.strip().toLowerCase(Locale.ROOT).replaceFirst("\\.java$", "");
        boolean isPart = !wanted.matches("\\d*");
        List<Exercise> exact = WORKSHOP.stream()
                .filter(exercise -> isNameOrNumber(wanted, exercise))
                .toList();
        return exact.isEmpty() && isPart
                ? WORKSHOP.stream()
                        .filter(exercise ->
                                exercise.name().toLowerCase(Locale.ROOT).contains(wanted))
                        .toList()
                : exact;
    }

    private static boolean isNameOrNumber(String wanted, Exercise exercise) {
        String name = exercise.name().toLowerCase(Locale.ROOT);
        return name.equals(wanted)
                || name.replaceFirst("^ex\\d+", "").equals(wanted)
                || (wanted.matches("\\d{1,2}") && Integer.parseInt(wanted) == exercise.number());
    }
}
