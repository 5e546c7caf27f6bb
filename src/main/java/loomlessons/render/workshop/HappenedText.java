package loomlessons.render.workshop;

import java.util.ArrayList;
import java.util.List;
import loomlessons.exercise.check.CheckResult.RunRecord;
import loomlessons.lesson.Event;
import loomlessons.lesson.EventData;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Seconds;
import loomlessons.render.format.Printable;
import loomlessons.render.terminal.DisplayWidth;
import loomlessons.render.terminal.LineWrap;
import loomlessons.render.terminal.Page;
import loomlessons.render.track.ThreadBars;

/**
 * What happened in one run of a learner's program: a bar for each thread, then the events.
 *
 * @param mostEvents how many of these are shown at most
 */
record HappenedText(RunRecord run, Page page, int mostEvents) {

    private static final int THREAD_WIDTH = 18;
    private static final int MOST_CHARACTERS = 200;

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(" " + page.style().strong("Shown:") + " " + run.schedule().title());
        if (run.trail().events().isEmpty()) {
            lines.add("  The trail has no events.");
            return lines;
        }
        ThreadBars bars = new ThreadBars(run.trail().events(), page.width());
        lines.addAll(bars.lines());
        lines.add(page.style().faint(" ".repeat(bars.indent()) + ThreadBars.LEGEND));
        lines.add("");
        lines.addAll(events());
        run.jvmLines().forEach(line -> lines.addAll(page.paragraph("JVM", line)));
        if (run.starved()) {
            lines.addAll(page.paragraph("Note", "The machine was busy, which may explain the delay: check again."));
        }
        return lines;
    }

    /** The first and the last events, if there are too many to read. */
    private List<String> events() {
        List<Event> shown =
                run.trail().events().stream().filter(HappenedText::isShown).toList();
        List<String> lines = new ArrayList<>();
        if (shown.size() <= mostEvents) {
            shown.forEach(event -> lines.addAll(lines(event)));
            return lines;
        }
        int atTheEnd = mostEvents / 4;
        shown.subList(0, mostEvents - atTheEnd).forEach(event -> lines.addAll(lines(event)));
        lines.add("  … %d more events …".formatted(shown.size() - mostEvents));
        shown.subList(shown.size() - atTheEnd, shown.size()).forEach(event -> lines.addAll(lines(event)));
        return lines;
    }

    /** The bar of a task shows its start and end; the end of main gets a line, because other threads may run longer. */
    private static boolean isShown(Event event) {
        return switch (event.kind()) {
            case START, ASLEEP, JOIN, WAIT -> false;
            case FINISH -> event.data().equals(new EventData.OfTask("main"));
            case SAY, SLEEP, WAKE, INTERRUPT, THROW, CATCH, LAUNCH, PRINT, EXIT -> true;
        };
    }

    private List<String> lines(Event event) {
        String thread = event.kind() == Kind.EXIT ? "JVM" : Printable.name(event.thread());
        String name = thread.length() < THREAD_WIDTH ? thread : thread.substring(0, THREAD_WIDTH - 2) + "…";
        String label = "%s  %s".formatted(Seconds.measured(event.nanos()), name);
        String padded = label + " ".repeat(Math.max(0, THREAD_WIDTH + 7 - DisplayWidth.of(label)));
        String words = event.kind() == Kind.PRINT ? "prints " + event.text() : event.text();
        String readable = words.length() <= MOST_CHARACTERS ? words : words.substring(0, MOST_CHARACTERS) + " …";
        List<String> lines = new ArrayList<>();
        for (String line : LineWrap.words(readable, page.width() - THREAD_WIDTH - 10)) {
            lines.add(" " + (lines.isEmpty() ? padded : " ".repeat(THREAD_WIDTH + 7)) + " " + line);
        }
        return lines;
    }
}
