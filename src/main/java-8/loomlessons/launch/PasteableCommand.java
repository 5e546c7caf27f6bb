package loomlessons.launch;

import java.io.File;

/** The command line that runs this app with another Java, ready to paste into a shell. */
public final class PasteableCommand {

    /** The full path of the Java that runs this app: the java on the PATH may be another one. */
    public static final String THIS_JAVA = new File(System.getProperty("java.home"), "bin/java").getPath();

    private PasteableCommand() {}

    /** The app as it was started, from a jar or a class path, with the preview flag and these arguments. */
    public static String of(String java, String... arguments) {
        return of(java, System.getProperty("java.class.path"), arguments);
    }

    /** The same for any current folder: with the absolute path of the jar. */
    public static String fromAnywhere(String java, String... arguments) {
        String classPath = System.getProperty("java.class.path");
        return of(java, isOneJar(classPath) ? new File(classPath).getAbsolutePath() : classPath, arguments);
    }

    private static String of(String java, String classPath, String[] arguments) {
        StringBuilder command = new StringBuilder(quoted(java)).append(" --enable-preview ");
        if (isOneJar(classPath)) {
            command.append("-jar ").append(quoted(classPath));
        } else {
            command.append("-cp ").append(quoted(classPath)).append(" loomlessons.Launcher");
        }
        for (String argument : arguments) {
            command.append(' ').append(quoted(argument));
        }
        return command.toString();
    }

    /** Whether the class path consists of one jar. */
    public static boolean isOneJar(String classPath) {
        return classPath.endsWith(".jar") && classPath.indexOf(File.pathSeparatorChar) < 0;
    }

    private static String quoted(String word) {
        if (!word.codePoints().allMatch(VisibleText::isVisible)) {
            return "$'" + VisibleText.of(word.replace("\\", "\\\\").replace("'", "\\'")) + "'";
        }
        return word.matches("[\\w@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
