package loomlessons.structured;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The jar of this app, or its folder with classes: the sources of the structured lanes, and what tells one build from another. */
public record AppFiles(Path place) {

    private static final String JAVA = ".java";

    public static AppFiles ofThisJvm() {
        try {
            return new AppFiles(Path.of(AppFiles.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI()));
        } catch (URISyntaxException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** The structured lanes of a generation: text by the name of the class, such as {@code loomlessons.lesson.join.StructuredJoin}. */
    Map<String, String> sources(Generation generation) throws IOException {
        String folder = "sources/" + generation.folder() + "/";
        Map<String, String> sources = new TreeMap<>();
        if (Files.isDirectory(place)) {
            Path root = place.resolve(folder);
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    add(sources, root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
                }
            }
            return sources;
        }
        try (ZipFile jar = new ZipFile(place.toFile())) {
            for (ZipEntry entry : jar.stream()
                    .filter(file -> file.getName().startsWith(folder))
                    .toList()) {
                try (InputStream text = jar.getInputStream(entry)) {
                    add(sources, entry.getName().substring(folder.length()), text.readAllBytes());
                }
            }
        }
        return sources;
    }

    private static void add(Map<String, String> sources, String file, byte[] text) {
        if (file.endsWith(JAVA)) {
            String name = file.substring(0, file.length() - JAVA.length()).replace('/', '.');
            sources.put(name, new String(text, StandardCharsets.UTF_8));
        }
    }

    /** A number that changes with any of the app's files: of a jar by their checksums, of a folder by size and time. */
    String fingerprint() throws IOException {
        MessageDigest digest = sha256();
        if (Files.isDirectory(place)) {
            try (Stream<Path> files = Files.walk(place)) {
                for (Path file : files.sorted().toList()) {
                    BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
                    add(
                            digest,
                            "%s %d %d"
                                    .formatted(
                                            file,
                                            facts.size(),
                                            facts.lastModifiedTime().toMillis()));
                }
            }
        } else {
            try (ZipFile jar = new ZipFile(place.toFile())) {
                jar.stream().forEach(entry -> add(digest, entry.getName() + ' ' + entry.getCrc()));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String line) {
        digest.update(line.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
    }

    /** Every JDK has it (API doc of {@link MessageDigest}). */
    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
