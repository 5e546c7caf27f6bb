package loomlessons.render.track;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import loomlessons.lesson.Event;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Seconds;
import loomlessons.render.format.Printable;
import loomlessons.render.terminal.DisplayWidth;
import loomlessons.render.track.ThreadTrack.Activity;
import loomlessons.render.track.ThreadTrack.ActivitySpan;

/**
 * A trail as one bar per thread: time runs from left to right, and the bar shows what the thread did.
 *
 * @param width in terminal cells
 */
public record ThreadBars(List<Event> events, int width) {

    public static final String LEGEND = "━ alive  ░ asleep  ● speaks  ! interrupted  ✘ fails";

    private static final int MOST_THREADS = 8;
    private static final int WIDEST_NAME = 16;
    private static final int NARROWEST_BAR = 8;
    private static final char NOTHING = ' ';
    private static final char ALIVE = '━';
    private static final char ASLEEP = '░';

    /** The bars, each behind its thread's name, below a line with the time. */
    public List<String> lines() {
        List<ThreadTrack> threads =
                ThreadTrack.of(events.stream().filter(event -> event.kind() != Kind.EXIT), lastNanos());
        List<String> lines = new ArrayList<>(List.of(axis()));
        threads.stream().limit(MOST_THREADS).forEach(thread -> lines.add(line(thread)));
        if (threads.size() > MOST_THREADS) {
            lines.add("  … and %d more threads".formatted(threads.size() - MOST_THREADS));
        }
        return lines;
    }

    private String axis() {
        String end = Seconds.measured(lastNanos()) + " s";
        return " ".repeat(indent()) + "0" + " ".repeat(Math.max(1, barWidth() - 1 - end.length())) + end;
    }

    private String line(ThreadTrack thread) {
        String name = shortened(Printable.name(thread.thread()));
        String padding = " ".repeat(nameWidth() + 1 - DisplayWidth.of(name));
        return (" " + name + padding + new String(bar(thread))).stripTrailing();
    }

    private char[] bar(ThreadTrack thread) {
        char[] bar = new char[barWidth()];
        Arrays.fill(bar, NOTHING);
        List<ActivitySpan> activitySpans = thread.activitySpans();
        for (ActivitySpan span : activitySpans) {
            int from = column(span.from().nanos());
            // Nothing covers the end of the last one.
            int until = column(span.untilNanos()) + (span.equals(activitySpans.getLast()) ? 1 : 0);
            Arrays.fill(bar, from, Math.max(from, until), sign(span.activity()));
        }
        thread.events().forEach(event -> mark(bar, event));
        return bar;
    }

    private static char sign(Activity activity) {
        return switch (activity) {
            case RUNNING, WAITING, CANCELLED -> ALIVE;
            case ASLEEP -> ASLEEP;
            case ENDED -> NOTHING;
        };
    }

    private void mark(char[] bar, Event event) {
        int column = column(event.nanos());
        bar[column] = switch (event.kind()) {
            case SAY, PRINT, CATCH -> '●';
            case INTERRUPT -> '!';
            case THROW -> '✘';
            case FINISH -> bar[column] == NOTHING ? '╸' : bar[column];
            case START, SLEEP, ASLEEP, JOIN, WAIT, WAKE, LAUNCH, EXIT -> bar[column];
        };
    }

    private int column(long nanos) {
        return (int) (nanos * (barWidth() - 1) / Math.max(1, lastNanos()));
    }

    private long lastNanos() {
        return events.isEmpty() ? 0 : events.getLast().nanos();
    }

    private int barWidth() {
        return Math.max(NARROWEST_BAR, width - nameWidth() - 3);
    }

    /** Where the bars begin. */
    public int indent() {
        return nameWidth() + 2;
    }

    private int nameWidth() {
        return Math.min(WIDEST_NAME, width * 2 / 5);
    }

    private String shortened(String name) {
        return name.length() <= nameWidth() ? name : name.substring(0, nameWidth() - 1) + "…";
    }
}
