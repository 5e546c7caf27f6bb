package loomlessons.compare.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import loomlessons.compare.Load;
import loomlessons.compare.Subject;
import loomlessons.compare.TaskCode;
import loomlessons.compare.TaskCode.Form;
import loomlessons.compare.child.TaskOrder.Step;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TaskOrderTest {

    private static final Load AT_ONCE = new Load(1_000, new Load.Arrival.AllAtOnce());
    private static final Load AT_RATE = new Load(1, new Load.Arrival.AtRate(1.0 / 3));

    static Stream<TaskOrder> orders() {
        return Stream.of(
                order("Task", Form.RUNNABLE, List.of(), new Step.Trial(), AT_ONCE),
                order("a.b.Task$Inner", Form.STATIC_METHOD, List.of("/a b", "/ä\"'$x;", ""), timed(), AT_RATE),
                order("Täsk", Form.METHOD, List.of("trial", "timed", "3"), timed(), AT_ONCE),
                order("Task", Form.CALLABLE, List.of("-cp"), watched(List.of(), Map.of()), AT_RATE),
                order(
                        "Task",
                        Form.CALLABLE,
                        List.of("/x"),
                        watched(List.of(Subject.values()), Map.of(Subject.POOL, 200, Subject.VIRTUAL, 1_000_000)),
                        AT_ONCE));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void a_jvm_gets_the_order_that_its_parent_gave(TaskOrder order) {
        assertThat(TaskOrder.parse(order.arguments())).isEqualTo(order);
    }

    private static TaskOrder order(String className, Form form, List<String> classPath, Step step, Load load) {
        TaskCode code = new TaskCode(className, className, form, classPath, Optional.empty());
        return new TaskOrder(code, step, load, 30_000, Duration.ofMillis(1_500), Path.of("/tmp/ü b/report"));
    }

    private static Step timed() {
        return new Step.Timed(Subject.STRUCTURED);
    }

    private static Step watched(List<Subject> recorded, Map<Subject, Integer> inFlight) {
        return new Step.Watched(Path.of("/tmp/a b/x.jfr"), recorded, inFlight);
    }
}
