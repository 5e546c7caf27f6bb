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

    /** Those about scopes: they have a file for each generation of the API. */
    public static List<Exercise> differingByGeneration() {
        return WORKSHOP.stream().filter(Exercise::differsByGeneration).toList();
    }

    /** The numbers of at least two exercises, in words: 9, 10 and 15. */
    public static String numbersOf(List<Exercise> exercises) {
        List<String> numbers = exercises.stream()
                .map(exercise -> Integer.toString(exercise.number()))
                .toList();
        return String.join(", ", numbers.subList(0, numbers.size() - 1)) + " and " + numbers.getLast();
    }

    /**
     * The exercises that a word may mean: a name, with or without Ex and the number, a file name, a number, or a part of
     * a name. A whole name or a number means exactly one exercise.
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
