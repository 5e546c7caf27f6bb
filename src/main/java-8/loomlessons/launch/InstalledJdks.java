package loomlessons.launch;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The JDKs in the usual folders: JAVA_HOME, /usr/lib/jvm, those of macOS and of SDKMAN. */
public final class InstalledJdks {

    private static final Pattern VERSION = Pattern.compile("(?m)^JAVA_VERSION=\"(?:1\\.)?(\\d+)");

    private static final String[] PROGRAMS = {"bin/java", "bin/java.exe"};

    private final List<File> homes;

    private InstalledJdks(List<File> homes) {
        this.homes = homes;
    }

    /** Looks into the usual folders of this machine. */
    public static InstalledJdks find() {
        List<File> homes = new ArrayList<File>();
        String javaHome = System.getenv("JAVA_HOME");
        if (javaHome != null) {
            homes.add(new File(javaHome));
        }
        homes.addAll(foldersIn(new File("/usr/lib/jvm")));
        for (File bundle : foldersIn(new File("/Library/Java/JavaVirtualMachines"))) {
            homes.add(new File(bundle, "Contents/Home"));
        }
        homes.addAll(foldersIn(new File(System.getProperty("user.home"), ".sdkman/candidates/java")));
        return new InstalledJdks(homes);
    }

    /** Looks into the subfolders of one folder. */
    public static InstalledJdks in(File place) {
        return new InstalledJdks(foldersIn(place));
    }

    /** The releases from this one on that have a java program here, the newest one last. */
    public SortedSet<Integer> releasesFrom(int first) {
        SortedSet<Integer> releases = new TreeSet<Integer>();
        for (File home : homes) {
            int release = releaseOf(home);
            if (release >= first && javaOfRelease(release) != null) {
                releases.add(release);
            }
        }
        return releases;
    }

    /** The java program of the first JDK of this release, or null. */
    public String javaOfRelease(int release) {
        for (File home : homes) {
            for (String program : PROGRAMS) {
                File java = new File(home, program);
                if (java.canExecute() && releaseOf(home) == release) {
                    return java.getPath();
                }
            }
        }
        return null;
    }

    private static List<File> foldersIn(File place) {
        List<File> folders = new ArrayList<File>();
        File[] found = place.listFiles();
        if (found != null) {
            Collections.addAll(folders, found);
        }
        Collections.sort(folders);
        return folders;
    }

    /** The release according to the JDK's file named release, or 0 if that can't be read. */
    private static int releaseOf(File home) {
        try {
            byte[] release = Files.readAllBytes(new File(home, "release").toPath());
            Matcher version = VERSION.matcher(new String(release, StandardCharsets.UTF_8));
            return version.find() ? Integer.parseInt(version.group(1)) : 0;
        } catch (IOException | InvalidPathException unreadable) {
            return 0;
        }
    }
}
