package loomlessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import loomlessons.lesson.Lesson;
import loomlessons.lesson.catalogue.Lessons;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page of each lesson shows its structured body in all generations, as the sources have it. */
@Tag("any-jdk")
class DocumentedGenerationsTest {

    private static final String COMMAND = "mvn test -Dtest=DocumentedGenerationsTest -DlessonPages=write";
    private static final String BEGIN =
            "<!-- From src/main/java-21, java-25 and java-27. To write it again: " + COMMAND + " -->";
    private static final String END = "<!-- End of the part that is written by a test. -->";

    static Stream<Lesson> lessons() {
        return Lessons.all().stream();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void the_page_of_a_lesson_shows_its_structured_body_as_the_sources_have_it(Lesson lesson) throws IOException {
        Path page = pageOf(lesson);
        String text = Files.readString(page);
        assertThat(text)
                .as("%s", page)
                .containsOnlyOnce(BEGIN)
                .containsOnlyOnce(END)
                .containsSubsequence(BEGIN, END);

        String current = text.substring(0, text.indexOf(BEGIN)) + BEGIN + "\n\n"
                + new StructuredBodies(lesson).markdown() + "\n" + text.substring(text.indexOf(END));

        if ("write".equals(System.getProperty("lessonPages"))) {
            Files.writeString(page, current);
        } else {
            assertThat(text)
                    .as("%s shows other code than the sources. Run: %s", page, COMMAND)
                    .isEqualTo(current);
        }
    }

    @Test
    void lines_that_differ_are_shown_where_they_are_and_others_are_not() {
        assertThat(LineDifference.of(List.of("a", "b", "c", "e"), List.of("a", "x", "y", "c", "d", "e")))
                .containsExactly("-b", "+x", "+y", "", "+d");
        assertThat(LineDifference.of(List.of("a", "b"), List.of("a"))).containsExactly("-b");
        assertThat(LineDifference.of(List.of("a"), List.of("a"))).isEmpty();
    }

    private static Path pageOf(Lesson lesson) throws IOException {
        try (Stream<Path> pages = Files.list(Path.of("docs/lessons"))) {
            return pages.filter(page -> page.getFileName().toString().matches("\\d\\d-" + lesson.name() + "\\.md"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("there is no page of " + lesson.name()));
        }
    }
}
