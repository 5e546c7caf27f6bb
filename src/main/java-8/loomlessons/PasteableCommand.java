package loomlessons;

import java.io.File;

/** The command line that runs this app with a given Java, ready to paste into a shell. */
public final class PasteableCommand {

    private PasteableCommand() {}

    /** The app as it was started, from a jar or a class path, with the preview flag and these arguments. */
    public static String of(String java, String... arguments) {
        StringBuilder command = new StringBuilder(quoted(java)).append(" --enable-preview ");
        String classPath = System.getProperty("java.class.path");
        if (classPath.endsWith(".jar") && classPath.indexOf(File.pathSeparatorChar) < 0) {
            command.append("-jar ").append(quoted(classPath));
        } else {
            command.append("-cp ").append(quoted(classPath)).append(" loomlessons.Launcher");
        }
        for (String argument : arguments) {
            command.append(' ').append(quoted(argument));
        }
        return command.toString();
    }

    private static String quoted(String word) {
        return word.matches("[\\w@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
