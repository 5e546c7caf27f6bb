package loomlessons.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import loomlessons.jvm.Shutdown.Registration;
import loomlessons.jvm.Shutdown.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ShutdownTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    private final Shutdown shutdown = new Shutdown();
    private final List<String> done = new CopyOnWriteArrayList<>();

    @Test
    void actions_run_in_the_order_of_their_stages_not_of_their_registration() {
        for (Stage stage : List.of(Stage.FILES, Stage.RESULTS, Stage.TERMINAL, Stage.CHILDREN)) {
            register(stage, () -> done.add(stage.name()));
        }

        shutdown.run();

        assertThat(done).containsExactly("TERMINAL", "CHILDREN", "RESULTS", "FILES");
    }

    @Test
    void actions_of_one_stage_run_at_the_same_time() {
        CyclicBarrier both = new CyclicBarrier(2);
        register(Stage.CHILDREN, () -> done.add(meet(both)));
        register(Stage.CHILDREN, () -> done.add(meet(both)));

        shutdown.run();

        assertThat(done).containsExactly("met", "met");
    }

    @Test
    void an_action_that_never_ends_holds_nothing_up_beyond_its_limit() {
        shutdown.register(Stage.CHILDREN, "endless", Duration.ofMillis(20), () -> await(new CountDownLatch(1)));
        register(Stage.FILES, () -> done.add("deleted"));

        shutdown.run();

        assertThat(done).containsExactly("deleted");
    }

    @Test
    void an_action_that_fails_holds_nothing_up() {
        List<Throwable> told = new CopyOnWriteArrayList<>();
        register(Stage.CHILDREN, () -> {
            Thread.currentThread().setUncaughtExceptionHandler((thread, error) -> told.add(error));
            throw new IllegalArgumentException("broken action");
        });
        register(Stage.FILES, () -> done.add("deleted"));

        shutdown.run();

        assertThat(done).containsExactly("deleted");
        assertThat(told).singleElement().asString().contains("broken action");
    }

    @Test
    void what_is_closed_is_not_undone() {
        register(Stage.FILES, () -> done.add("closed")).close();
        register(Stage.FILES, () -> done.add("open"));

        shutdown.run();

        assertThat(done).containsExactly("open");
    }

    @Test
    void a_step_is_never_taken_once_its_action_has_begun() {
        Registration registration = register(Stage.FILES, () -> done.add("undone"));

        shutdown.run();

        assertThatThrownBy(() -> registration.unlessEnding(() -> done.add("step")))
                .isInstanceOf(JvmEndingException.class);
        assertThat(done).containsExactly("undone");
    }

    @Test
    void an_action_waits_for_a_step_that_is_being_taken() throws Exception {
        CountDownLatch inStep = new CountDownLatch(1);
        Registration registration = register(Stage.TERMINAL, () -> done.add("undone"));
        Thread caller = Thread.ofPlatform()
                .start(() -> registration.unlessEnding(() -> {
                    inStep.countDown();
                    awaitThat(shutdown::isEnding);
                    return done.add("step");
                }));
        await(inStep);

        shutdown.run();
        caller.join();

        assertThat(done).containsExactly("step", "undone");
    }

    @Test
    void a_step_that_hangs_does_not_hold_its_action_back() throws Exception {
        CountDownLatch inStep = new CountDownLatch(1);
        CountDownLatch undone = new CountDownLatch(1);
        Registration registration =
                shutdown.register(Stage.CHILDREN, "child", Duration.ofMillis(20), undone::countDown);
        Thread caller = Thread.ofPlatform()
                .daemon()
                .start(() -> registration.unlessEnding(() -> {
                    inStep.countDown();
                    await(new CountDownLatch(1));
                    return true;
                }));
        await(inStep);

        shutdown.run();

        assertThat(undone.await(20, TimeUnit.SECONDS)).isTrue();
        caller.interrupt();
    }

    @Test
    void nothing_is_registered_while_the_jvm_is_ending_except_by_an_action_for_a_later_stage() {
        CountDownLatch ended = new CountDownLatch(1);
        Thread stranger = Thread.ofPlatform().unstarted(() -> {
            try {
                register(Stage.FILES, () -> done.add("of a stranger"));
            } catch (JvmEndingException refused) {
                done.add("refused");
            }
            ended.countDown();
        });
        register(Stage.RESULTS, () -> {
            stranger.start();
            await(ended);
            register(Stage.FILES, () -> done.add("draft deleted"));
        });

        shutdown.run();

        assertThat(done).containsExactly("refused", "draft deleted");
        assertThatThrownBy(() -> register(Stage.FILES, () -> {})).isInstanceOf(JvmEndingException.class);
    }

    /** Ctrl-C ends the children of a run, and so the run, before its results are shown. */
    @Test
    void results_are_shown_though_their_owner_closes_them_on_its_way_out() {
        Registration results = register(Stage.RESULTS, () -> done.add("results"));
        Registration draft = register(Stage.FILES, () -> done.add("draft"));
        Thread owner = Thread.ofPlatform().unstarted(() -> {
            results.close();
            draft.close();
        });
        register(Stage.CHILDREN, () -> {
            owner.start();
            awaitThat(() -> owner.getState() == Thread.State.TERMINATED);
        });

        shutdown.run();

        assertThat(done).containsExactly("results");
    }

    @Test
    void while_the_jvm_is_ending_only_its_actions_print() {
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(
                new OutputGate(new PrintStream(screen, true, StandardCharsets.UTF_8), shutdown),
                true,
                StandardCharsets.UTF_8);
        register(Stage.RESULTS, () -> out.print("results "));
        out.print("before ");
        assertThat(shutdown.isCallerCutOff()).isFalse();

        shutdown.run();
        out.print("after");

        assertThat(screen.toString(StandardCharsets.UTF_8)).isEqualTo("before results ");
        assertThat(shutdown.isCallerCutOff()).isTrue();
    }

    private Registration register(Stage stage, Runnable action) {
        return shutdown.register(stage, "action", LONG, action);
    }

    private static String meet(CyclicBarrier both) {
        try {
            both.await(20, TimeUnit.SECONDS);
            return "met";
        } catch (Exception alone) {
            return alone.toString();
        }
    }

    private static void awaitThat(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
