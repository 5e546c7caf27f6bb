package loomlessons.exercise.check;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the classes of this app are found: a learner's file uses those of its lessons. */
final class ClassPath {

    private static final String OF_THIS_APP = System.getProperty("java.class.path");

    private ClassPath() {}

    /** The app's jar, or its folders and jars. */
    static List<File> files() {
        return Stream.of(OF_THIS_APP.split(File.pathSeparator, -1))
                .map(File::new)
                .toList();
    }

    /** That folder first, then the app's own. */
    static String behind(Path classes) {
        return classes + File.pathSeparator + OF_THIS_APP;
    }
}
