package loomlessons.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class UncaughtErrorsTest {

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final UncaughtErrors errors = new UncaughtErrors(new PrintStream(screen, true, StandardCharsets.UTF_8));

    @Test
    void of_many_threads_that_die_the_first_one_is_told_in_one_line() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            Thread thread = Thread.ofPlatform().unstarted(() -> {
                throw new OutOfMemoryError("Java heap space");
            });
            thread.setUncaughtExceptionHandler(errors);
            thread.start();
            thread.join();
        }

        assertThat(told().lines())
                .singleElement()
                .asString()
                .startsWith("loom-lessons: The memory of this JVM is full (Java heap space)");
    }

    @Test
    void errors_while_the_jvm_ends_are_expected() {
        errors.tell(new IllegalStateException("the folder is gone"), true);

        assertThat(told()).isEmpty();
    }

    @Test
    void a_thread_and_whoever_waits_for_it_tell_the_same_only_once() {
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler(errors);
        try {
            errors.tell(new OutOfMemoryError("Java heap space"), false);

            assertThat(UncaughtErrors.isNews(told().strip())).isFalse();
            assertThat(UncaughtErrors.isNews("something else")).isTrue();
            assertThat(UncaughtErrors.isNews("something else")).isFalse();
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
        assertThat(UncaughtErrors.isNews("something else")).isTrue();
    }

    private String told() {
        return screen.toString(StandardCharsets.UTF_8);
    }
}
