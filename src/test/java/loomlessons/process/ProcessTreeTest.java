package loomlessons.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import loomlessons.process.ProcessTable.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class ProcessTreeTest {

    /** Those after the state: the parent is the first, the session the third, the start the nineteenth. */
    private static final String FIELDS = " 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 900 24 25";

    private final List<String> killed = new ArrayList<>();

    @Test
    void processes_that_appear_while_others_are_killed_are_killed_as_well() {
        List<List<ProcessHandle>> generations = new ArrayList<>(
                List.of(List.of(fake("a"), fake("b")), List.of(fake("c")), List.of(fake("d")), List.of()));

        assertThat(ProcessTree.end(generations::removeFirst, Duration.ofSeconds(20)))
                .isTrue();

        assertThat(killed).containsExactly("a", "b", "c", "d");
    }

    @Test
    void a_process_that_the_kernel_cannot_end_is_not_waited_for_without_end() {
        List<ProcessHandle> uninterruptible = List.of(fake("in a dead network drive"));

        assertThat(ProcessTree.end(() -> uninterruptible, Duration.ofMillis(30)))
                .isFalse();

        assertThat(killed).isNotEmpty();
    }

    @Test
    void an_interrupted_caller_still_ends_them_all() {
        List<List<ProcessHandle>> generations =
                new ArrayList<>(List.of(List.of(fake("a")), List.of(fake("b")), List.of()));
        Thread.currentThread().interrupt();

        assertThat(ProcessTree.end(generations::removeFirst, Duration.ofSeconds(20)))
                .isTrue();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(killed).containsExactly("a", "b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sleep", "a b", "a) S 1 2 3", ")", "(", "a\nb"})
    void a_process_is_read_whatever_its_name(String name) {
        assertThat(Entry.parse("77 (%s) S%s".formatted(name, FIELDS))).contains(new Entry(77, 5, 7, 900));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Z", "X", "x"})
    void a_process_that_has_ended_is_not_listed(String state) {
        assertThat(Entry.parse("77 (sleep) %s%s".formatted(state, FIELDS))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "77", "77 (sleep", "77 (sleep) S 5 6"})
    void a_line_that_was_cut_off_is_none(String line) {
        assertThat(Entry.parse(line)).isEmpty();
    }

    private ProcessHandle fake(String name) {
        return (ProcessHandle) Proxy.newProxyInstance(
                ProcessHandle.class.getClassLoader(),
                new Class<?>[] {ProcessHandle.class},
                (proxy, method, arguments) -> {
                    assertThat(method.getName()).isEqualTo("destroyForcibly");
                    return killed.add(name);
                });
    }
}
