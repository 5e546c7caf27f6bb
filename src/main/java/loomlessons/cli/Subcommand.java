package loomlessons.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import loomlessons.cli.compare.CompareCommand;
import loomlessons.cli.exercise.ExerciseCommand;
import loomlessons.cli.report.ReportCommand;
import loomlessons.cli.run.ListCommand;
import loomlessons.cli.run.RunCommand;
import loomlessons.cli.scale.ScaleCommand;

/** The commands of the app. */
enum Subcommand {
    RUN,
    LIST,
    SCALE,
    COMPARE,
    REPORT,
    EXERCISE,
    DOCTOR,
    COMPLETION,
    HELP;

    /** The word that people type. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Subcommand> named(String word) {
        return Stream.of(values())
                .filter(subcommand -> subcommand.label().equalsIgnoreCase(word))
                .findFirst();
    }

    /** The object whose options picocli fills in, and that it then runs. */
    Object create() {
        return switch (this) {
            case RUN -> new RunCommand();
            case LIST -> new ListCommand();
            case SCALE -> new ScaleCommand();
            case COMPARE -> new CompareCommand();
            case REPORT -> new ReportCommand();
            case EXERCISE -> new ExerciseCommand();
            case DOCTOR -> new DoctorCommand();
            case COMPLETION -> new CompletionCommand();
            case HELP -> new HelpCommand();
        };
    }

    /** Only the command of that name, because reading all options is slow; help and completion are about all commands. */
    static List<Subcommand> neededFor(String word) {
        return named(word)
                .filter(subcommand -> subcommand != COMPLETION && subcommand != HELP)
                .map(List::of)
                .orElse(List.of(values()));
    }
}
