package loomlessons.lesson.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The stack traces are those of a program's main thread; the innermost call comes first. */
class ErrorMakerTest {

    private static final StackTraceElement MAIN = ofProgram("Ex12Deadline", "run", 10);
    private static final StackTraceElement MAIN_LATER = ofProgram("Ex12Deadline", "run", 12);
    private static final StackTraceElement TIMEOUT = ofProgram("Ex12Deadline$All", "timeout", 20);
    private static final StackTraceElement TIMEOUT_LATER = ofProgram("Ex12Deadline$All", "timeout", 21);
    private static final StackTraceElement JOIN = ofJdk("java.util.concurrent.StructuredTaskScopeImpl", "join");
    private static final StackTraceElement BOTTOM = ofJdk("java.lang.reflect.Method", "invoke");

    @Test
    void a_program_has_made_what_it_throws_itself() {
        assertThat(ErrorMaker.isCaller(List.of(MAIN, BOTTOM), List.of(MAIN_LATER, BOTTOM)))
                .isTrue();
    }

    @Test
    void a_program_has_not_made_what_its_joiner_throws_at_the_deadline_of_a_scope() {
        assertThat(ErrorMaker.isCaller(List.of(TIMEOUT, JOIN, MAIN, BOTTOM), List.of(MAIN_LATER, BOTTOM)))
                .isFalse();
    }

    @Test
    void a_joiner_that_passes_its_own_error_on_while_the_scope_still_joins_has_made_it() {
        assertThat(ErrorMaker.isCaller(
                        List.of(TIMEOUT, JOIN, MAIN, BOTTOM), List.of(TIMEOUT_LATER, JOIN, MAIN, BOTTOM)))
                .isTrue();
    }

    @Test
    void a_program_has_not_made_what_the_jdk_throws() {
        assertThat(ErrorMaker.isCaller(List.of(JOIN, MAIN, BOTTOM), List.of(MAIN_LATER, BOTTOM)))
                .isFalse();
    }

    @Test
    void a_program_has_not_made_what_comes_from_another_thread_or_without_a_stack_trace() {
        assertThat(ErrorMaker.isCaller(List.of(MAIN), List.of(MAIN_LATER, BOTTOM)))
                .isFalse();
        assertThat(ErrorMaker.isCaller(List.of(), List.of(MAIN_LATER, BOTTOM))).isFalse();
    }

    private static StackTraceElement ofProgram(String className, String method, int line) {
        return new StackTraceElement(className, method, "Ex12Deadline.java", line);
    }

    private static StackTraceElement ofJdk(String className, String method) {
        return new StackTraceElement("app", "java.base", "27", className, method, "Jdk.java", 1);
    }
}
