package loomlessons.structured;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.nio.charset.StandardCharsets;
import loomlessons.launch.ClassFileVersion;

/** What this JVM allows that its JDK only previews (JEP 12). */
public final class PreviewFeatures {

    /** In the class file, the JDK marks its preview APIs with it. */
    private static final String MARK = "jdk/internal/javac/PreviewFeature";

    private static final String SCOPE = "java/util/concurrent/StructuredTaskScope.class";

    private PreviewFeatures() {}

    /** Whether the JVM was started with {@code --enable-preview}: whether it loads a class that depends on it. */
    public static boolean areEnabled() {
        try {
            MethodHandles.lookup().defineHiddenClass(emptyClass(), false);
            return true;
        } catch (UnsupportedClassVersionError notEnabled) {
            return false;
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether structured concurrency is a preview API in this JDK, so that it needs {@code --enable-preview}. */
    public static boolean includeStructuredConcurrency() {
        try (InputStream scope = ClassLoader.getSystemResourceAsStream(SCOPE)) {
            return scope != null && new String(scope.readAllBytes(), StandardCharsets.ISO_8859_1).contains(MARK);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The smallest class file: a class of this package, without members, that depends on preview features. */
    private static byte[] emptyClass() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        try {
            out.writeInt(0xCAFEBABE);
            out.writeShort(ClassFileVersion.MINOR_OF_PREVIEW);
            out.writeShort(ClassFileVersion.majorOf(Runtime.version().feature()));
            out.writeShort(5); // One more than the constants that follow.
            writeClassConstant(out, 2, PreviewFeatures.class.getName().replace('.', '/') + "Probe");
            writeClassConstant(out, 4, "java/lang/Object");
            out.writeShort(0x0020); // ACC_SUPER
            out.writeShort(1);
            out.writeShort(3);
            out.writeLong(0); // Neither interfaces nor fields nor methods nor attributes.
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void writeClassConstant(DataOutputStream out, int indexOfName, String name) throws IOException {
        out.writeByte(7);
        out.writeShort(indexOfName);
        out.writeByte(1);
        out.writeUTF(name);
    }
}
