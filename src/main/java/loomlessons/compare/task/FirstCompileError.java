package loomlessons.compare.task;

import java.util.List;
import loomlessons.source.CompileError;

/** What is wrong with a file that doesn't compile, on one line. */
final class FirstCompileError {

    private static final String SYMBOL = "symbol:";
    private static final String NO_PACKAGE = "package .+ does not exist";

    private FirstCompileError() {}

    /** The first error, how many there are besides, and what to do. */
    static String of(List<CompileError> errors) {
        CompileError first = errors.getFirst();
        String line = "%s: %s".formatted(first.place(), inWords(first)) + others(errors.size() - 1);
        // An error of the whole file says itself what to do.
        return first.line() > 0 ? "%s. %s, then run compare again".formatted(line, remedy(first)) : line;
    }

    /** The compiler names a missing symbol on its second line. */
    private static String inWords(CompileError error) {
        List<String> lines = error.message().lines().map(String::strip).toList();
        return lines.stream()
                .filter(line -> line.startsWith(SYMBOL))
                .findFirst()
                .map(symbol -> "%s: %s"
                        .formatted(
                                lines.getFirst(),
                                symbol.substring(SYMBOL.length()).strip()))
                .orElse(lines.getFirst());
    }

    private static String others(int number) {
        return switch (number) {
            case 0 -> "";
            case 1 -> " (and 1 more error)";
            default -> " (and %d more errors)".formatted(number);
        };
    }

    private static String remedy(CompileError error) {
        return error.message().matches(NO_PACKAGE) ? "Add its library with --class-path" : "Mend it";
    }
}
