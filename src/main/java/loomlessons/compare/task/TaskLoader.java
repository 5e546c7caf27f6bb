package loomlessons.compare.task;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;

/** Loads a person's classes: they see the JDK and their class path, and nothing of this app. */
public final class TaskLoader {

    private TaskLoader() {}

    /** A loader for the classes of these folders and jars; whoever opens it closes it. */
    public static URLClassLoader open(List<String> classPath) {
        return new URLClassLoader("task", urls(classPath), ClassLoader.getPlatformClassLoader());
    }

    static URL[] urls(List<String> classPath) {
        return classPath.stream().map(TaskLoader::url).toArray(URL[]::new);
    }

    /** The URL of a folder must end with a slash, which a path has only if the folder exists. */
    private static URL url(String place) {
        try {
            return Path.of(place).toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
