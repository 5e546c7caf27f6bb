package loomlessons.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MachineLimitExceptionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.lang.OutOfMemoryError: unable to create native thread: possibly out of memory or process limits",
                "Terminating due to java.lang.OutOfMemoryError: unable to create native thread",
                "Cannot create VM thread. Out of system resources.",
                "# There is insufficient memory for the Java Runtime Environment to continue.",
                "Error occurred during initialization of VM: Could not reserve enough space for 65536KB object heap",
                "java.io.IOException: error=11, Resource temporarily unavailable",
                "error=12, Cannot allocate memory",
                "loom-lessons: The machine refused another thread (unable to create native thread): allow more.",
            })
    void these_words_say_that_the_machine_refused_something(String words) {
        assertThat(MachineLimitException.isSaidBy(words)).isTrue();
    }

    /** A program's own fault, or none. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "java.lang.OutOfMemoryError: Java heap space",
                "java.lang.OutOfMemoryError: Metaspace",
                "Error occurred during initialization of VM",
                "No such file or directory",
                "thread1 has woken up from sleep",
            })
    void these_do_not(String words) {
        assertThat(MachineLimitException.isSaidBy(words)).isFalse();
    }

    @Test
    void it_says_what_to_do_once() {
        assertThat(new MachineLimitException("its JVM", "Out of system resources. "))
                .hasMessage("its JVM: Out of system resources. Allow this user or container more processes or memory; "
                        + "the command doctor shows the limits");
        assertThat(new MachineLimitException("its JVM", "loom-lessons: The machine refused it: see doctor."))
                .hasMessage("its JVM: The machine refused it: see doctor.");
    }
}
