package loomlessons.launch;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;

/** For which JVMs a class file was compiled. */
public final class ClassFileVersion {

    /** The minor version of a class file that depends on preview features (JVM Specification, 4.1). */
    public static final int MINOR_OF_PREVIEW = 0xFFFF;

    // Class file versions count from 45 for Java 1.1: Java 21 writes 65, see the JVM Specification, table 4.1-A.
    private static final int VERSION_BEFORE_JAVA_1 = 44;

    private final int release;
    private final boolean preview;

    private ClassFileVersion(int release, boolean preview) {
        this.release = release;
        this.preview = preview;
    }

    /** Reads the header of a class file, and closes the file. */
    public static ClassFileVersion of(InputStream classFile) throws IOException {
        DataInputStream data = new DataInputStream(classFile);
        try {
            data.readInt(); // magic
            boolean preview = data.readUnsignedShort() == MINOR_OF_PREVIEW;
            return new ClassFileVersion(data.readUnsignedShort() - VERSION_BEFORE_JAVA_1, preview);
        } finally {
            data.close();
        }
    }

    /** The major version that this Java release writes. */
    public static int majorOf(int release) {
        return release + VERSION_BEFORE_JAVA_1;
    }

    /** The Java release that it was compiled for. */
    public int release() {
        return release;
    }

    /** Whether it depends on preview features, so that only that release loads it, and only with the flag (JEP 12). */
    public boolean isForPreview() {
        return preview;
    }

    /** Whether a JVM of this release loads it, with preview features enabled. */
    public boolean fits(int jvmRelease) {
        return preview ? release == jvmRelease : release <= jvmRelease;
    }
}
