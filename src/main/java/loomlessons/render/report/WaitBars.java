package loomlessons.render.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import loomlessons.render.compare.DurationText;
import loomlessons.render.compare.Share;
import loomlessons.render.format.Millis;
import loomlessons.render.format.Quantity;
import loomlessons.render.json.JsonWatched;
import loomlessons.render.json.JsonWatched.JsonAlone;
import loomlessons.render.json.JsonWatched.JsonUnderLoad;
import loomlessons.render.json.JsonWatched.JsonWait;

/** Where the time of a task goes: a pair of bars for each line that waits, under load and alone. */
record WaitBars(List<WaitBar> bars) {

    // The others are in the JSON file.
    private static final int MOST_LINES = 8;

    // Less than that is part of everything else.
    private static final double LEAST_SHARE = 0.01;

    private static final String NOTHING = "0.00";

    private static final String REST = "a processor, and waits that the recorder doesn't see";

    /**
     * A part of a task's time.
     *
     * @param tone a word for the colour of its bars
     * @param note what else is known; mostly empty
     */
    record WaitBar(String where, String what, String tone, List<Bar> bars, String note) {}

    /**
     * One bar with its values as text.
     *
     * @param width in per cent of the longest bar, for the style sheet
     */
    record Bar(String name, String value, String width) {

        boolean isDrawn() {
            return !width.equals(NOTHING);
        }
    }

    /** A part of a task's time before its bars are drawn, in milliseconds per task. */
    private record Part(String where, String what, String tone, double load, double alone, String note) {}

    static WaitBars of(JsonWatched watched) {
        if (watched == null) {
            return new WaitBars(List.of());
        }
        Task task = new Task(watched.alone(), watched.underLoad());
        List<Part> parts = task.parts().stream()
                .filter(part -> part.load() > 0 || part.alone() > 0)
                .toList();
        double longest = parts.stream()
                .mapToDouble(part -> Math.max(part.load(), part.alone()))
                .max()
                .orElse(1);
        return new WaitBars(parts.stream()
                .map(part -> new WaitBar(part.where(), part.what(), part.tone(), task.bars(part, longest), part.note()))
                .toList());
    }

    boolean isDrawn() {
        return !bars.isEmpty();
    }

    /** The waits that are shown, here and in the code. */
    static Stream<JsonWait> longWaits(JsonWatched watched) {
        return new Task(watched.alone(), watched.underLoad()).longWaits();
    }

    /** A task of average length, alone and under load; without load, only alone. */
    private record Task(JsonAlone alone, JsonUnderLoad load) {

        List<Part> parts() {
            List<JsonWait> waits = longWaits().limit(MOST_LINES).toList();
            List<Part> parts = new ArrayList<>(waits.stream().map(Task::part).toList());
            double waitedUnderLoad =
                    waits.stream().mapToDouble(JsonWait::perTaskMillis).sum();
            double waitedAlone =
                    waits.stream().mapToDouble(JsonWait::perTaskAloneMillis).sum();
            double computedUnderLoad = load == null ? 0 : perTask(load.computedMillis(), load.tasks());
            double computedAlone = perTask(alone.computedMillis(), alone.tasks());
            if (load == null) {
                double waited = perTask(alone.waitedMillis(), alone.tasks());
                parts.add(new Part("waiting", "", "wait", 0, waited, ""));
                waitedAlone = waited;
            }
            parts.add(new Part("computing", "", "compute", computedUnderLoad, computedAlone, ""));
            parts.add(new Part(
                    "everything else",
                    REST,
                    "rest",
                    Math.max(0, wholeUnderLoad() - waitedUnderLoad - computedUnderLoad),
                    Math.max(0, wholeAlone() - waitedAlone - computedAlone),
                    ""));
            return parts;
        }

        /** The waits under load that take a part of a task's time that can be seen, under load or alone. */
        Stream<JsonWait> longWaits() {
            return Stream.ofNullable(load)
                    .flatMap(each -> each.waits().stream())
                    .filter(this::isLong);
        }

        private boolean isLong(JsonWait wait) {
            boolean isLongAlone = wholeAlone() > 0 && wait.perTaskAloneMillis() >= LEAST_SHARE * wholeAlone();
            return wait.share() >= LEAST_SHARE || isLongAlone;
        }

        List<Bar> bars(Part part, double longest) {
            List<Bar> bars = new ArrayList<>();
            if (load != null) {
                bars.add(bar("under load", part.load(), wholeUnderLoad(), longest));
            }
            if (alone.tasks() > 0) {
                bars.add(bar("alone", part.alone(), wholeAlone(), longest));
            }
            return bars;
        }

        private double wholeUnderLoad() {
            return load == null ? 0 : perTask(load.inFlightMillis(), load.tasks());
        }

        private double wholeAlone() {
            return perTask(alone.elapsedMillis(), alone.tasks());
        }

        private static Part part(JsonWait wait) {
            String note = wait.gotPast() == null
                    ? ""
                    : "At most %s at a time got past this line.".formatted(Quantity.count(wait.gotPast()));
            return new Part(
                    MarkedCode.place(wait.at()),
                    MarkedCode.what(wait),
                    "wait",
                    wait.perTaskMillis(),
                    wait.perTaskAloneMillis(),
                    note);
        }

        private static Bar bar(String name, double millis, double whole, double longest) {
            double share = whole > 0 ? Math.clamp(millis / whole, 0, 1) : 0;
            String value = DurationText.of(Millis.toNanos(millis)) + " · " + Share.percent(share);
            return new Bar(
                    name,
                    millis > 0 ? value : "none",
                    String.format(Locale.ROOT, "%.2f", Math.clamp(100 * millis / longest, 0, 100)));
        }

        private static double perTask(double millis, int tasks) {
            return tasks > 0 ? millis / tasks : 0;
        }
    }
}
