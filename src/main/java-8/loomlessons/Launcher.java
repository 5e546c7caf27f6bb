package loomlessons;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.SortedSet;
import loomlessons.launch.ClassFileVersion;
import loomlessons.launch.ErrorReport;
import loomlessons.launch.InstalledJdks;
import loomlessons.launch.PasteableCommand;
import loomlessons.launch.RunningJar;

/** Starts the app, or says in one line why it can't, for example that this Java is too old. Java 8 can load this class. */
public final class Launcher {

    private static final int WRONG_JAVA = 2;

    private Launcher() {}

    public static void main(String[] args) {
        // Loaded before anything can go wrong: later it may be impossible.
        RunningJar jar = RunningJar.ofThisJvm();
        ErrorReport report = ErrorReport.of(new Exception(), jar);
        try {
            if (jar.problem() == null) {
                start(args);
                return;
            }
        } catch (InvocationTargetException thrown) {
            report = ErrorReport.of(thrown.getCause(), jar);
        } catch (Throwable error) {
            report = ErrorReport.of(error, jar);
        }
        System.err.println(report.line());
        System.exit(report.exitCode());
    }

    private static void start(String[] args) throws ReflectiveOperationException, IOException {
        try {
            Class.forName("loomlessons.Main").getMethod("main", String[].class).invoke(null, (Object) args);
        } catch (UnsupportedClassVersionError tooOld) {
            System.err.println(tooOldMessage(releaseOfMain(), InstalledJdks.find(), args));
            System.exit(WRONG_JAVA);
        }
    }

    /** One line: the Java that the app needs, the Java it found, and the command to paste if a fitting JDK is installed. */
    static String tooOldMessage(int needed, InstalledJdks installed, String... args) {
        String problem = "loom-lessons: needs Java " + needed + " or later, but this is Java "
                + System.getProperty("java.specification.version") + ".";
        SortedSet<Integer> fitting = installed.releasesFrom(needed);
        if (fitting.isEmpty()) {
            return problem + " Install JDK " + needed + " or later, and run the app with it.";
        }
        return problem + " Run: " + PasteableCommand.of(installed.javaOfRelease(bestOf(fitting)), args);
    }

    /** The newest one that gets updates for years, every fourth since 21; else the newest one. */
    private static int bestOf(SortedSet<Integer> releases) {
        int best = releases.last();
        for (int release : releases) {
            best = release % 4 == 1 ? release : best;
        }
        return best;
    }

    private static int releaseOfMain() throws IOException {
        return ClassFileVersion.of(Launcher.class.getResourceAsStream("Main.class"))
                .release();
    }
}
