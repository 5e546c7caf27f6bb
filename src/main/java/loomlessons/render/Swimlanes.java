package loomlessons.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import loomlessons.lesson.Event;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Seconds;

/**
 * A trail as one bar a thread: from left to right the time, on the bar what the thread did.
 *
 * @param width in terminal cells
 */
record Swimlanes(List<Event> events, int width) {

    static final String LEGEND = "━ alive  ░ asleep  ● speaks  ! interrupted  ✘ fails";

    private static final int MOST_THREADS = 8;
    private static final int NAME_WIDTH = 16;
    static final int INDENT = NAME_WIDTH + 2;
    private static final char NOTHING = ' ';
    private static final char ALIVE = '━';
    private static final char ASLEEP = '░';

    /** The bars, each behind its thread's name, below a line with the time. */
    List<String> lines() {
        Map<Long, List<Event>> threads = new LinkedHashMap<>();
        for (Event event : events) {
            if (event.kind() != Kind.EXIT) {
                threads.computeIfAbsent(event.thread().id(), id -> new ArrayList<>())
                        .add(event);
            }
        }
        List<String> lines = new ArrayList<>(List.of(axis()));
        threads.values().stream().limit(MOST_THREADS).forEach(thread -> lines.add(line(thread)));
        if (threads.size() > MOST_THREADS) {
            lines.add("  … and %d threads more".formatted(threads.size() - MOST_THREADS));
        }
        return lines;
    }

    private String axis() {
        String end = Seconds.measured(lastNanos()) + " s";
        return " ".repeat(INDENT) + "0" + " ".repeat(Math.max(1, barWidth() - 1 - end.length())) + end;
    }

    private String line(List<Event> thread) {
        String name = shortened(ThreadName.of(thread.getFirst().thread()));
        String padding = " ".repeat(NAME_WIDTH + 1 - DisplayWidth.of(name));
        return (" " + name + padding + new String(bar(thread))).stripTrailing();
    }

    private char[] bar(List<Event> thread) {
        char[] bar = new char[barWidth()];
        Arrays.fill(bar, NOTHING);
        for (int i = 0; i < thread.size(); i++) {
            Event event = thread.get(i);
            int until = i + 1 < thread.size() ? column(thread.get(i + 1)) : endOf(event);
            Arrays.fill(bar, column(event), Math.max(column(event), until), stateAfter(event));
        }
        thread.forEach(event -> mark(bar, event));
        return bar;
    }

    /** What the thread does until its next event, as far as the trail tells. */
    private static char stateAfter(Event event) {
        return switch (event.kind()) {
            case SLEEP -> ASLEEP;
            case FINISH -> NOTHING;
            case START, SAY, ASLEEP, JOIN, WAKE, INTERRUPT, THROW, CATCH, LAUNCH, PRINT, EXIT -> ALIVE;
        };
    }

    private void mark(char[] bar, Event event) {
        switch (event.kind()) {
            case SAY, PRINT, CATCH -> bar[column(event)] = '●';
            case INTERRUPT -> bar[column(event)] = '!';
            case THROW -> bar[column(event)] = '✘';
            case FINISH -> bar[column(event)] = bar[column(event)] == NOTHING ? '╸' : bar[column(event)];
            case START, SLEEP, ASLEEP, JOIN, WAKE, LAUNCH, EXIT -> {}
        }
    }

    /** A sleeper whose wake-up isn't on the trail slept until everything ended; others have told all that they did. */
    private int endOf(Event last) {
        return last.kind() == Kind.SLEEP || last.kind() == Kind.START ? barWidth() : column(last) + 1;
    }

    private int column(Event event) {
        return (int) (event.nanos() * (barWidth() - 1) / Math.max(1, lastNanos()));
    }

    private long lastNanos() {
        return events.isEmpty() ? 0 : events.getLast().nanos();
    }

    private int barWidth() {
        return width - NAME_WIDTH - 3;
    }

    private static String shortened(String name) {
        return name.length() <= NAME_WIDTH ? name : name.substring(0, NAME_WIDTH - 1) + "…";
    }
}
