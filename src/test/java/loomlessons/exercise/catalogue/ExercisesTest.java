package loomlessons.exercise.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import loomlessons.exercise.Exercise;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExercisesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Ex03Join, Ex03Join",
        "ex03join, Ex03Join",
        "Ex03Join.java, Ex03Join",
        "3, Ex03Join",
        "03, Ex03Join",
        "semaphore, Ex14LimitBySemaphore",
        "join, Ex03Join",
        "daemon, Ex05Daemon",
        "thread, Ex01NamedThread Ex08ThreadPerTask",
        "1, Ex01NamedThread",
        "0, ''",
        "16, ''",
        "nonsense, ''",
        "'', ''",
    })
    void a_word_means_the_exercise_of_that_name_or_number_or_those_with_it_in_their_name(String word, String names) {
        assertThat(String.join(
                        " ",
                        Exercises.meantBy(word).stream().map(Exercise::name).toList()))
                .isEqualTo(names);
    }

    @Test
    void every_exercise_is_meant_by_its_name_its_file_and_its_number() {
        for (Exercise exercise : Exercises.all()) {
            List<String> words = List.of(exercise.name(), exercise.fileName(), Integer.toString(exercise.number()));
            assertThat(words)
                    .allSatisfy(word -> assertThat(Exercises.meantBy(word)).containsExactly(exercise));
        }
    }
}
