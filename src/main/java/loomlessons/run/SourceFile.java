package loomlessons.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import loomlessons.lesson.Lane;
import loomlessons.lesson.Lesson;
import loomlessons.structured.Generation;

/** A source file of a lane, read from the jar. */
public record SourceFile(String name, String code) {

    /** The files of one lane of a lesson, for this JVM's release. */
    public static List<SourceFile> of(Lesson lesson, Lane lane) {
        return lesson.sourceFiles(lane).stream()
                .map(name -> read(lesson, folder(lane), name))
                .toList();
    }

    /** The code without its package and imports. */
    public List<String> body() {
        return code.lines().dropWhile(line -> !line.startsWith("/**")).toList();
    }

    private static String folder(Lane lane) {
        return switch (lane) {
            case PLATFORM, VIRTUAL -> "java";
            case STRUCTURED -> Generation.ofThisJvm().folder();
        };
    }

    private static SourceFile read(Lesson lesson, String root, String name) {
        String folder =
                "/sources/" + root + "/" + lesson.getClass().getPackageName().replace('.', '/');
        try (InputStream source = lesson.getClass().getResourceAsStream(folder + "/" + name)) {
            if (source == null) {
                throw new IllegalStateException("the source of " + name + " isn't in this build");
            }
            return new SourceFile(name, new String(source.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
