package loomlessons.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import loomlessons.cli.io.UsageException;
import loomlessons.lesson.Lesson;
import loomlessons.lesson.catalogue.Lessons;
import loomlessons.scale.SweepPlan;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class ReportOptionsTest {

    private static final CommandSpec COMMAND = new CommandLine(CommandSpec.create()).getCommandSpec();

    private static final List<Integer> SIZES = List.of(1_000, 10_000, 100_000);

    @Test
    void where_nothing_is_said_all_lessons_are_run_and_a_sweep_is_made() throws UsageException {
        ReportOptions options = parse();

        assertThat(options.lessons()).isEqualTo(Lessons.all());
        assertThat(options.sweepPlan(COMMAND)).map(SweepPlan::sizes).hasValue(SIZES);
    }

    @Test
    void an_option_without_a_value_means_all_lessons_or_the_usual_numbers() throws UsageException {
        ReportOptions options = parse("--lessons", "--scale");

        assertThat(options.lessons()).isEqualTo(Lessons.all());
        assertThat(options.sweepPlan(COMMAND)).map(SweepPlan::sizes).hasValue(SIZES);
    }

    @Test
    void what_is_named_is_run_and_nothing_else() throws UsageException {
        assertThat(parse("--lessons", "join,cpu").lessons())
                .extracting(Lesson::name)
                .containsExactly("join", "cpu");
        assertThat(parse("--lessons", "join").sweepPlan(COMMAND)).isEmpty();
        assertThat(parse("--scale", "20k,1k").sweepPlan(COMMAND))
                .map(SweepPlan::sizes)
                .hasValue(List.of(1_000, 20_000));
        assertThat(parse("--scale", "20k,1k").lessons()).isEmpty();
    }

    @Test
    void with_files_nothing_is_run_unless_it_is_named() throws UsageException {
        ReportOptions files = parse("--from", "a.json", "b.json");

        assertThat(files.files).hasSize(2);
        assertThat(files.lessons()).isEmpty();
        assertThat(files.sweepPlan(COMMAND)).isEmpty();
        assertThat(parse("--from", "a.json", "--lessons", "join").lessons()).hasSize(1);
    }

    private static ReportOptions parse(String... arguments) {
        ReportCommand command = new ReportCommand();
        new CommandLine(command).parseArgs(arguments);
        return command.options;
    }
}
