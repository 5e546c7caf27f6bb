package loomlessons.render.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import loomlessons.render.Samples;
import loomlessons.render.json.JsonReader.ForeignJsonException;
import loomlessons.run.CourseRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("any-jdk")
class JsonReaderTest {

    private static final CourseRecord COURSE = Samples.course(Samples.mixedResult(), Samples.failedResult());

    private final JsonReader reader = new JsonReader();

    @Test
    void a_course_is_read_as_it_was_written() throws Exception {
        assertThat(reader.read(Json.of(COURSE, true))).isEqualTo(Json.document(COURSE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sweep-21", "sweep-25", "explanation-25", "course-21", "course-25"})
    void files_of_earlier_runs_are_read(String name) throws Exception {
        assertThat(reader.read(file(name)).tool().name()).isEqualTo("loom-lessons");
    }

    @Test
    void a_file_from_before_threads_were_told_is_read() throws Exception {
        JsonCourse course = (JsonCourse) reader.read(Json.of(COURSE, false).replace("\"threads\" : [ ],", ""));

        assertThat(course.lessons().getFirst().lanes().getFirst().threads()).isNull();
    }

    @Test
    void a_name_that_this_version_doesnt_know_is_left_out() throws Exception {
        String newer = Json.of(COURSE, true).replaceFirst("\\{", "{\"mood\": \"fine\",");

        assertThat(reader.read(newer)).isEqualTo(Json.document(COURSE));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "an empty file      | ``                                | it is empty",
                "no JSON            | # Loom Lessons                    | it is damaged: it isn't valid JSON (line 1, column 1)",
                "cut off            | {\"schema\": 1, \"kind\": \"course\", | it is damaged: it ends too early (line 1, column",
                "another's JSON     | {\"name\": \"left-pad\"}             | it isn't a result of run, scale or compare",
                "a list             | [1, 2]                            | it isn't a result of run, scale or compare",
                "a newer schema     | {\"schema\": 2, \"kind\": \"course\"}  | its schema is 2, this version reads schema 1",
                "half a schema      | {\"schema\": 1.7, \"kind\": \"course\"} | its schema is 1.7, this version reads schema 1",
                "no values          | {\"schema\": 1, \"kind\": \"sweep\"}   | it has no value for tool",
            })
    void what_isnt_a_document_is_refused_with_the_reason(String name, String text, String reason) {
        assertThatThrownBy(() -> reader.read(text))
                .isInstanceOf(ForeignJsonException.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void a_document_that_is_nested_too_deep_is_refused_in_plain_words(String step) {
        assertThatThrownBy(() -> reader.read(step.repeat(5000)))
                .isInstanceOf(ForeignJsonException.class)
                .hasMessageContaining("it is damaged: a text, a number or a nesting in it is too long (line 1, column");
    }

    @Test
    void a_number_with_too_many_digits_is_refused_in_plain_words() {
        String huge = Json.of(COURSE, true).replace("\"threads\" : 5", "\"threads\" : 5" + "0".repeat(5000));

        assertThatThrownBy(() -> reader.read(huge))
                .hasMessageContaining("it is damaged: a text, a number or a nesting in it is too long (line ");
    }

    @Test
    void a_second_document_in_the_same_file_is_refused() {
        String document = Json.of(COURSE, true);

        assertThatThrownBy(() -> reader.read(document + document))
                .hasMessageContaining("it is damaged: it has more than one document (line ");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a missing list   | \"lessons\"      | \"lektions\"   | it has no value for lessons",
                "a missing number | \"threadId\"     | \"id\"         | it has no value for lessons[0].lanes[0].events[0].threadId",
                "a missing name   | \"question\"     | \"q\"          | it has no value for lessons[0].question",
                "no number        | \"atMillis\" : 1.0 | \"atMillis\" : \"NaN\" | it is damaged: lessons[0].lanes[0].events[0].atMillis isn't a number (line ",
                "no finite number | \"atMillis\" : 1.0 | \"atMillis\" : 1e999 | it is damaged: lessons[0].lanes[0].events[0].atMillis isn't a number (line ",
                "null for a value | \"threads\" : 5  | \"threads\" : null | it has no value for settings.threads",
                "null in a list   | \"claims\" : [ {  | \"claims\" : [ null, { | it has no value for lessons[0].lanes[0].claims",
                "a text as number | \"threads\" : 5  | \"threads\" : \"five\" | it is damaged: settings.threads isn't a number (line ",
                "a huge number    | \"threads\" : 5  | \"threads\" : 99999999999 | it is damaged: settings.threads is too large a number (line ",
                "no text          | \"question\" : \" | \"question\" : {}, \"q\" : \" | it is damaged: lessons[0].question isn't a text (line ",
                "an object        | \"lessons\" : [  | \"lessons\" : {}, \"l\" : [ | it is damaged: lessons isn't a list (line ",
                "a list           | \"settings\" : { | \"settings\" : [], \"s\" : { | it is damaged: settings isn't an object (line ",
                "no boolean       | \"sequential\" : false | \"sequential\" : 3 | it is damaged: settings.sequential isn't true or false (line ",
                "a missing comma  | \"kind\" : \"course\", | \"kind\" : \"course\" | it is damaged: it isn't valid JSON (line 4, column 3)",
            })
    void a_damaged_document_is_refused_with_the_place(String name, String from, String to, String reason) {
        String damaged = Json.of(COURSE, true).replace(from, to);

        assertThatThrownBy(() -> reader.read(damaged))
                .isInstanceOf(ForeignJsonException.class)
                .hasMessageContaining(reason);
    }

    private static String file(String name) throws IOException {
        try (InputStream file = JsonReaderTest.class.getResourceAsStream("/report/" + name + ".json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
