package loomlessons.exercise.check;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import loomlessons.lesson.Settings;

/** The class path of a learner's program: its own classes and those of this app. */
final class ClassPath {

    private ClassPath() {}

    /** The app's jar, or its folder with classes. */
    static Path ofThisApp() {
        try {
            return Path.of(Settings.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** The folder first, then this app. */
    static String startingWith(Path classes) {
        return classes + File.pathSeparator + ofThisApp();
    }
}
