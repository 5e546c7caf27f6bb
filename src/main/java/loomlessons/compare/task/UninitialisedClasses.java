package loomlessons.compare.task;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.nio.ByteBuffer;
import java.util.List;
import loomlessons.launch.ClassFileVersion;

/** Loads classes to look at them, also those with preview features, which this JVM wouldn't run. */
final class UninitialisedClasses extends URLClassLoader {

    /** The first bytes of each class file (JVM Specification, 4.1). */
    private static final int MAGIC = 0xCAFEBABE;

    private static final int PLACE_OF_MINOR_VERSION = 4;

    UninitialisedClasses(List<String> classPath) {
        super("uninitialised", TaskLoader.urls(classPath), getPlatformClassLoader());
    }

    static String fileName(String className) {
        return className.replace('.', '/') + ".class";
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        URL file = findResource(fileName(name));
        if (file == null) {
            throw new ClassNotFoundException(name);
        }
        try {
            byte[] bytes = withoutPreviewMark(name, read(file));
            return defineClass(name, bytes, 0, bytes.length);
        } catch (UnsupportedClassVersionError tooNew) {
            throw tooNew;
        } catch (IOException | ClassFormatError damaged) {
            ClassFormatError named = new ClassFormatError(name);
            named.initCause(damaged);
            throw named;
        }
    }

    private static byte[] read(URL file) throws IOException {
        URLConnection connection = file.openConnection();
        connection.setUseCaches(false); // A cached jar would stay open.
        try (InputStream in = connection.getInputStream()) {
            return in.readAllBytes();
        }
    }

    /** The child JVM that runs the class has {@code --enable-preview}; this one hasn't. */
    private static byte[] withoutPreviewMark(String name, byte[] bytes) throws IOException {
        if (bytes.length < Integer.BYTES || ByteBuffer.wrap(bytes).getInt() != MAGIC) {
            throw new ClassFormatError(name);
        }
        ClassFileVersion version = ClassFileVersion.of(new ByteArrayInputStream(bytes));
        int release = Runtime.version().feature();
        if (!version.fits(release)) {
            throw new UnsupportedClassVersionError(
                    version.isForPreview()
                            ? "%s uses preview features of Java %d, which Java %d doesn't load: compile it with JDK %3$d"
                                    .formatted(name, version.release(), release)
                            : "%s was compiled for Java %d, and this is Java %d: use a newer JDK, or compile it with --release %3$d"
                                    .formatted(name, version.release(), release));
        }
        if (version.isForPreview()) {
            bytes[PLACE_OF_MINOR_VERSION] = 0;
            bytes[PLACE_OF_MINOR_VERSION + 1] = 0;
        }
        return bytes;
    }
}
