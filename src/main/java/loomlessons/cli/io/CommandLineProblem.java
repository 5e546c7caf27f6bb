package loomlessons.cli.io;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * What is wrong with a command line, in plain words.
 *
 * @param firstWords what may stand in place of a command
 */
record CommandLineProblem(ParameterException error, Collection<String> firstWords) {

    /** One sentence or two: what is wrong, and what may have been meant. */
    String inWords() {
        return switch (error) {
            case UnmatchedArgumentException unmatched ->
                unmatched(unmatched.getUnmatched().getFirst());
            case MissingParameterException missing -> missing(missing.getMissing());
            case OverwrittenOptionException twice ->
                "%s is given twice: give it once.".formatted(label(twice.getOverwritten()));
            default -> error.getArgSpec() == null ? sentence(error.getMessage()) : unfit(error.getArgSpec());
        };
    }

    private String unmatched(String word) {
        if (word.equals("--enable-preview")) {
            return "'%s' is an option of java: put it before -jar.".formatted(word);
        }
        if (word.startsWith("-")) {
            String option = word.replaceFirst("=.*", "");
            return "'%s' is not an option of %s.%s"
                    .formatted(option, command().name(), ClosestNames.question(option, options()));
        }
        if (command().parent() == null) {
            return "'%s' is neither a lesson nor a command.%s"
                    .formatted(
                            word,
                            ClosestNames.question(
                                    word,
                                    Stream.concat(firstWords.stream(), subcommands().stream())
                                            .toList()));
        }
        return subcommands().isEmpty()
                ? "'%s' is too much: %s has no use for it.%s"
                        .formatted(word, command().name(), adviceFor(word))
                : "'%s' is not a command of %s.%s"
                        .formatted(word, command().name(), ClosestNames.question(word, subcommands()));
    }

    private String adviceFor(String word) {
        boolean isOneMoreValue = command().options().stream()
                .filter(option -> !option.splitRegex().isEmpty())
                .anyMatch(option -> values(option).isEmpty()
                        ? word.matches("[0-9].*")
                        : values(option).contains(word));
        return isOneMoreValue ? " Several values are separated by commas." : ClosestNames.question(word, List.of());
    }

    private String missing(List<ArgSpec> missing) {
        ArgSpec first = missing.getFirst();
        String values = values(first).isEmpty() ? "" : ": " + String.join(", ", values(first));
        return first.isOption()
                ? "'%s' needs a value%s.".formatted(label(first), values)
                : "%s needs a %s%s.".formatted(command().name(), first.paramLabel(), values);
    }

    /** A value that the option or parameter can't have. */
    private String unfit(ArgSpec argument) {
        String given = error.getValue();
        if (argument.typeInfo().isBoolean()) {
            return "%s takes no value: leave out '%s'.".formatted(label(argument), given);
        }
        if (isChoice(argument)) {
            return "%s '%s' is none of %s.%s"
                    .formatted(
                            label(argument),
                            given,
                            String.join(", ", values(argument)),
                            ClosestNames.question(given, values(argument)));
        }
        if (error.getCause() instanceof TypeConversionException unfit) {
            return sentence(label(argument) + " " + unfit.getMessage());
        }
        return sentence(error.getMessage());
    }

    private static boolean isChoice(ArgSpec argument) {
        return argument.converters().length == 0
                && Stream.of(argument.auxiliaryTypes()).anyMatch(Class::isEnum);
    }

    /** The values to choose from; none if any text may be one. */
    private static List<String> values(ArgSpec argument) {
        Iterable<String> candidates = argument.completionCandidates();
        return candidates == null
                ? List.of()
                : StreamSupport.stream(candidates.spliterator(), false).toList();
    }

    private static String label(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private List<String> options() {
        return command().options().stream()
                .flatMap(option -> Stream.of(option.names()))
                .toList();
    }

    private List<String> subcommands() {
        return List.copyOf(command().subcommands().keySet());
    }

    private CommandSpec command() {
        return error.getCommandLine().getCommandSpec();
    }

    private static String sentence(String message) {
        return message.endsWith(".") || message.endsWith("?") ? message : message + ".";
    }
}
