package loomlessons.cli;

import java.util.stream.Collectors;
import loomlessons.lesson.Lesson;
import loomlessons.lesson.Lessons;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a lesson. */
final class LessonConverter implements ITypeConverter<Lesson> {

    @Override
    public Lesson convert(String text) {
        return Lessons.named(text)
                .orElseThrow(() -> new TypeConversionException("'%s' is no lesson; the lessons are %s"
                        .formatted(
                                text, Lessons.all().stream().map(Lesson::name).collect(Collectors.joining(", ")))));
    }
}
