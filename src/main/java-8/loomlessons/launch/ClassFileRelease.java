package loomlessons.launch;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The Java release that a class file was compiled for. */
public final class ClassFileRelease {

    // Class file versions count from 45 for Java 1.1: Java 21 writes 65, see the JVM Specification, table 4.1-A.
    private static final int VERSION_BEFORE_JAVA_1 = 44;

    private ClassFileRelease() {}

    /** Reads the header of a class file, and closes the file. */
    public static int of(InputStream classFile) throws IOException {
        DataInputStream data = new DataInputStream(classFile);
        try {
            data.readInt(); // magic
            data.readUnsignedShort(); // minor version
            return data.readUnsignedShort() - VERSION_BEFORE_JAVA_1;
        } finally {
            data.close();
        }
    }
}
