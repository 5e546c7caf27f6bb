package loomlessons.cli;

import java.util.List;
import java.util.Locale;
import loomlessons.cli.exercise.ExerciseCommand;
import loomlessons.cli.report.ReportCommand;
import loomlessons.cli.run.ListCommand;
import loomlessons.cli.run.RunCommand;
import loomlessons.cli.scale.ScaleCommand;
import picocli.CommandLine;

/** The commands of the app. */
enum Subcommand {
    RUN,
    LIST,
    SCALE,
    REPORT,
    EXERCISE,
    DOCTOR,
    COMPLETION,
    HELP;

    /** The word that people type. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a word is the name of a command. */
    static boolean isNamed(String word) {
        for (Subcommand subcommand : values()) {
            if (subcommand.label().equals(word)) {
                return true;
            }
        }
        return false;
    }

    /** The object whose options picocli fills in, and that it then runs. */
    Object create() {
        return switch (this) {
            case RUN -> new RunCommand();
            case LIST -> new ListCommand();
            case SCALE -> new ScaleCommand();
            case REPORT -> new ReportCommand();
            case EXERCISE -> new ExerciseCommand();
            case DOCTOR -> new DoctorCommand();
            case COMPLETION -> new CompletionCommand();
            case HELP -> new CommandLine.HelpCommand();
        };
    }

    /** Only the command of that name, because reading all options is slow; all commands if there is none of that name. */
    static List<Subcommand> neededFor(String word) {
        return switch (word) {
            case "run" -> List.of(RUN);
            case "list" -> List.of(LIST);
            case "scale" -> List.of(SCALE);
            case "report" -> List.of(REPORT);
            case "exercise" -> List.of(EXERCISE);
            case "doctor" -> List.of(DOCTOR);
            default -> List.of(values());
        };
    }
}
