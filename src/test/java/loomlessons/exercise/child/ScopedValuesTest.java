package loomlessons.exercise.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class ScopedValuesTest {

    private static final ScopedValue<String> USER = ScopedValue.newInstance();
    private static final ThreadLocal<String> LOCAL = ThreadLocal.withInitial(() -> "local");

    /** As a learner might do it: in a class of its own, and not with a text. */
    private static final class Context {

        private static final ScopedValue<Integer> NUMBER = ScopedValue.newInstance();
    }

    private final ScopedValues context = new ScopedValues(getClass().getName());

    @Test
    void values_are_found_while_they_are_bound_also_those_of_nested_classes() throws Exception {
        LOCAL.set("alice");

        assertThat(ScopedValue.where(USER, "alice").call(context::boundValues)).containsExactly("alice");
        assertThat(ScopedValue.where(USER, "bob").where(Context.NUMBER, 5).call(context::boundValues))
                .containsExactlyInAnyOrder("bob", "5");
        assertThat(context.boundValues()).isEmpty();
    }

    @Test
    void another_thread_has_its_own() throws Exception {
        List<String> seen = ScopedValue.where(USER, "alice").call(() -> {
            List<List<String>> found = new CopyOnWriteArrayList<>();
            Thread.startVirtualThread(() -> found.add(context.boundValues())).join();
            return found.getFirst();
        });

        assertThat(seen).isEmpty();
    }

    @Test
    void a_class_that_is_missing_has_none() {
        assertThat(new ScopedValues("Missing").boundValues()).isEmpty();
    }
}
