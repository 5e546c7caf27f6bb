package loomlessons.source;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** The folder in which the compiler looks for the other sources of a program. */
final class SourceRoot {

    private static final Pattern SPACE_OR_COMMENT = Pattern.compile("\\s++|//.*+|/\\*(?s:.*?)\\*/");
    private static final Pattern PACKAGE = Pattern.compile("package\\b([^;]++);");

    private SourceRoot() {}

    /** The folder above those of the file's package; if they have other names, the file's own folder. */
    static Path of(Path source, String text) {
        Path folder = source.toAbsolutePath().getParent();
        String name = packageOf(text);
        if (!SourceVersion.isName(name)) {
            return folder;
        }
        Path packageFolder = Path.of(name.replace('.', '/'));
        if (!folder.endsWith(packageFolder)) {
            return folder;
        }
        Path root = folder;
        for (int i = 0; i < packageFolder.getNameCount(); i++) {
            root = root.getParent();
        }
        return root;
    }

    /** The name of the package that a file declares; empty if it declares none. */
    private static String packageOf(String text) {
        Matcher matcher = SPACE_OR_COMMENT.matcher(text);
        while (matcher.lookingAt()) {
            matcher.region(matcher.end(), text.length());
        }
        return matcher.usePattern(PACKAGE).lookingAt()
                ? SPACE_OR_COMMENT.matcher(matcher.group(1)).replaceAll("")
                : "";
    }
}
