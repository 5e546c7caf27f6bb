package loomlessons.render.course;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import loomlessons.lesson.Event;
import loomlessons.lesson.Lane;
import loomlessons.lesson.Lesson;
import loomlessons.lesson.Seconds;
import loomlessons.lesson.Settings;
import loomlessons.render.terminal.Columns;
import loomlessons.render.terminal.Columns.Cell;
import loomlessons.render.terminal.DisplayWidth;
import loomlessons.render.terminal.Page;
import loomlessons.run.CourseRecord;
import loomlessons.run.LaneResult;
import loomlessons.run.LessonResult;
import loomlessons.run.RunListener;
import loomlessons.run.RunPlan;

/** Prints a run line by line while it runs, the lanes side by side; printed lines never change. */
public final class LiveText implements RunListener {

    private static final long LONGEST_BURST_NANOS = 50_000_000;

    private final RunPlan plan;
    private final Page page;
    private final Columns columns;
    private final Consumer<String> out;
    private final List<LaneEvent> burst = new ArrayList<>();
    private boolean live;

    /** Text for one run; {@code out} gets each line as soon as it is complete. */
    public LiveText(RunPlan plan, Page page, Consumer<String> out) {
        this.plan = plan;
        this.page = page;
        this.columns = new Columns(page.width(), plan.lanes());
        this.out = line -> out.accept(String.join("\n", page.fit(List.of(line))));
    }

    @Override
    public void lessonStarted(Lesson lesson, boolean atOnce) {
        live = atOnce || plan.lanes().size() == 1;
        out.accept(head(lesson));
        if (live) {
            printColumnHeads();
        } else {
            String order = "The lanes run one after another. The rows follow when all lanes have ended.";
            out.accept(" " + page.style().faint(order));
        }
    }

    @Override
    public void happened(Lane lane, Event event) {
        if (!LaneEvent.isShown(event.kind())) {
            return;
        }
        if (live && !burst.isEmpty() && event.nanos() - burst.getFirst().event().nanos() > LONGEST_BURST_NANOS) {
            printBurst();
        }
        burst.add(new LaneEvent(lane, event));
    }

    @Override
    public void quiet() {
        if (live) {
            printBurst();
        }
    }

    @Override
    public void laneEnded(LaneResult result) {
        if (!live) {
            out.accept(" "
                    + page.style().faint("%s has ended".formatted(result.lane().label())));
        }
    }

    @Override
    public void lessonEnded(LessonResult result) {
        if (!live) {
            printColumnHeads();
        }
        printBurst();
        new LessonSummary(result, columns, page).lines().forEach(out);
        if (page.code()) {
            new CodeListing(result, page).lines().forEach(out);
        }
        out.accept("");
    }

    /** The last lines: what all lessons together have shown. */
    public void courseEnded(CourseRecord course) {
        new CourseSummary(course, page).lines().forEach(out);
    }

    private String head(Lesson lesson) {
        Settings settings = plan.settings();
        String title = "%s · %s".formatted(lesson.name(), lesson.question());
        String setting = "sleep %s s · JDK %d"
                .formatted(Seconds.asked(settings.sleep()), Runtime.version().feature());
        int gap = page.width() - DisplayWidth.of(title) - DisplayWidth.of(setting);
        return page.style().strong(title)
                + (gap < 2 ? "\n" : " ".repeat(gap))
                + page.style().faint(setting);
    }

    private void printColumnHeads() {
        columns.heads(page.style()::faint, page.style()::strong).forEach(out);
    }

    private void printBurst() {
        for (Row row : Row.of(burst)) {
            Cell time = new Cell(Seconds.measured(row.nanos()), page.style()::faint);
            columns.row(time, lane -> text(row.cells().get(lane))).forEach(out);
        }
        burst.clear();
    }

    private static Cell text(Event event) {
        return Cell.plain(event == null ? "" : event.text());
    }
}
