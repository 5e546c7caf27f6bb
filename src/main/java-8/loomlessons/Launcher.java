package loomlessons;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import loomlessons.launch.ClassFileRelease;
import loomlessons.launch.InstalledJdks;
import loomlessons.launch.PasteableCommand;

/** Starts the app, or says in one line that this Java is too old for it: the one class that any Java can load. */
public final class Launcher {

    private static final int WRONG_JAVA = 2;

    private Launcher() {}

    public static void main(String[] args) throws Throwable {
        try {
            Class.forName("loomlessons.Main").getMethod("main", String[].class).invoke(null, (Object) args);
        } catch (UnsupportedClassVersionError tooOld) {
            System.err.println(complaint(releaseOfMain(), InstalledJdks.find(), args));
            System.exit(WRONG_JAVA);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    /** One line: what the app needs, what it found, and the command to paste where a fitting JDK is installed. */
    static String complaint(int needed, InstalledJdks installed, String... args) {
        String problem = "loom-lessons: needs Java " + needed + " or later and found Java "
                + System.getProperty("java.specification.version") + ".";
        String java = firstOf(installed, needed, 25);
        if (java == null) {
            return problem + " Install JDK " + needed + " and run it with that.";
        }
        return problem + " Run: " + PasteableCommand.of(java, args);
    }

    private static String firstOf(InstalledJdks installed, int release, int otherRelease) {
        String java = installed.javaOfRelease(release);
        return java == null ? installed.javaOfRelease(otherRelease) : java;
    }

    private static int releaseOfMain() throws IOException {
        return ClassFileRelease.of(Launcher.class.getResourceAsStream("Main.class"));
    }
}
