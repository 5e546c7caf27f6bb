package loomlessons.compare.task;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why a class can't be loaded, and what to do, on one line. */
final class LinkProblem {

    private static final Pattern WRONG_NAME = Pattern.compile("(\\S+) \\(wrong name: (\\S+)\\)");

    private LinkProblem() {}

    /** For an error while this class was loaded, or a class that it uses. */
    static String of(String className, LinkageError error) {
        String detail = String.valueOf(error.getMessage()).lines().findFirst().orElse("");
        return switch (error) {
            case NoClassDefFoundError missing -> missing(className, detail);
            case UnsupportedClassVersionError tooNew -> detail;
            case ClassFormatError damaged -> "the class file of %s is damaged: compile it again".formatted(detail);
            default ->
                "%s doesn't fit the classes that it uses (%s): compile it again with them".formatted(className, detail);
        };
    }

    private static String missing(String className, String detail) {
        Matcher wrongName = WRONG_NAME.matcher(detail);
        if (wrongName.matches()) {
            return "the file of the class %s has the class %s: name that one, and with --class-path the folder above its package"
                    .formatted(named(wrongName.group(1)), named(wrongName.group(2)));
        }
        return "%s needs the class %s, which isn't on the class path: add it with --class-path"
                .formatted(className, named(detail));
    }

    private static String named(String internalName) {
        return internalName.replace('/', '.');
    }
}
