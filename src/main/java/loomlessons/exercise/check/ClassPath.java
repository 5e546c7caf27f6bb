package loomlessons.exercise.check;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import loomlessons.lesson.Settings;

/** Where the classes of this app are found: a learner's file uses those of its lessons. */
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

    /** That folder first, then the app's own. */
    static String behind(Path classes) {
        return classes + File.pathSeparator + ofThisApp();
    }
}
