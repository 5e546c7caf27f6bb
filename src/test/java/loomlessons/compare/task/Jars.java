package loomlessons.compare.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import loomlessons.source.SourceCompiler;

/** Compiled classes for tests, in folders and jars. */
final class Jars {

    private Jars() {}

    /** Compiles a class into a folder, beside its source in another one. */
    static Path compileTo(Path classes, String className, String text, Path... classPath) throws IOException {
        Files.createDirectories(classes);
        Path sources = Files.createTempDirectory(classes.toAbsolutePath().getParent(), "sources");
        Path source = sources.resolve(className.replaceFirst("[$].*", "").replace('.', '/') + ".java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, text);
        assertThat(SourceCompiler.ofThisJava()
                        .compile(source, List.of(classPath), classes)
                        .errors())
                .isEmpty();
        return classes;
    }

    /** Compiles a class into a jar. */
    static Path compile(Path jar, String className, String text) throws IOException {
        return pack(jar, compileTo(Files.createTempDirectory(jar.getParent(), "classes"), className, text));
    }

    static Path pack(Path jar, Path classes) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(
                        new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
                zip.write(Files.readAllBytes(file));
            }
        }
        return jar;
    }
}
