package loomlessons.structured;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Compiled structured lanes: class files by name of the class. */
record LaneClasses(SortedMap<String, byte[]> files) {

    private static final String CLASS = ".class";
    private static final LocalDateTime SAME_TIME_ALWAYS = LocalDateTime.of(2000, 1, 1, 0, 0);

    static LaneClasses of(Map<String, byte[]> files) {
        return new LaneClasses(new TreeMap<>(files));
    }

    /**
     * Reads them back from a jar.
     *
     * @throws IOException if it is damaged: if it isn't byte for byte what {@link #jar} writes
     */
    static LaneClasses inJar(byte[] jar) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(jar))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String file = entry.getName();
                if (!file.endsWith(CLASS)) {
                    throw new IOException("it holds more than classes");
                }
                files.put(file.substring(0, file.length() - CLASS.length()).replace('/', '.'), in.readAllBytes());
            }
        } catch (IllegalArgumentException damagedName) {
            throw new IOException(damagedName);
        }
        LaneClasses classes = new LaneClasses(files);
        if (files.isEmpty() || !Arrays.equals(jar, classes.jar())) {
            throw new IOException("it is damaged");
        }
        return classes;
    }

    /** A jar with them; the same bytes for the same classes. */
    byte[] jar() {
        ByteArrayOutputStream jar = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(jar)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey().replace('.', '/') + CLASS);
                entry.setTimeLocal(SAME_TIME_ALWAYS);
                out.putNextEntry(entry);
                out.write(file.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return jar.toByteArray();
    }
}
