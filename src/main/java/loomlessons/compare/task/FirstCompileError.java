package loomlessons.compare.task;

import java.util.List;
import java.util.regex.Pattern;
import loomlessons.source.CompileError;

/** What is wrong with a file that doesn't compile, on one line. */
final class FirstCompileError {

    private static final String SYMBOL = "symbol:";
    private static final String CLASS_FILE = "class file";
    private static final Pattern NO_LIBRARY =
            Pattern.compile("package \\S+ does not exist|class file for \\S+ not found");

    private FirstCompileError() {}

    /** The first error, how many there are besides, and what to do. */
    static String of(List<CompileError> errors) {
        CompileError first = errors.getFirst();
        String line = "%s: %s".formatted(first.place(), inWords(first)) + others(errors.size() - 1);
        // An error of the whole file says itself what to do.
        return first.line() > 0 ? "%s. %s, then run compare again".formatted(line, remedy(first)) : line;
    }

    /** The compiler's first line, and that of the others which says what is missing or unfit. */
    private static String inWords(CompileError error) {
        List<String> lines = error.message().lines().map(String::strip).toList();
        return lines.stream()
                .skip(1)
                .filter(line -> line.startsWith(SYMBOL) || line.startsWith(CLASS_FILE))
                .findFirst()
                .map(line -> line.startsWith(SYMBOL)
                        ? line.substring(SYMBOL.length()).strip()
                        : line)
                .map(detail -> "%s: %s".formatted(lines.getFirst(), detail))
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
        return NO_LIBRARY.matcher(error.message()).find() ? "Add its library with --class-path" : "Mend it";
    }
}
