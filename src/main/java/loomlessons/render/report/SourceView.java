package loomlessons.render.report;

import java.util.List;
import loomlessons.lesson.Counted;
import loomlessons.render.compare.UserText;
import loomlessons.render.format.Printable;
import loomlessons.render.format.Quantity;
import loomlessons.render.json.JsonCompare;
import loomlessons.render.json.JsonCompare.JsonComparePlan;
import loomlessons.render.json.JsonCourse;
import loomlessons.render.json.JsonCourse.JsonSettings;
import loomlessons.render.json.JsonDocument;
import loomlessons.render.json.JsonExplanation;
import loomlessons.render.json.JsonPoint;
import loomlessons.render.json.JsonSweep;
import loomlessons.render.json.JsonSweep.JsonPlan;
import loomlessons.run.Environment.Jdk;
import loomlessons.run.Environment.Machine;

/** Where and how one of the documents was made, for the head of the page. */
record SourceView(String title, String name, List<Fact> facts) {

    record Fact(String name, String value) {}

    static SourceView of(ReportSource source) {
        JsonDocument document = source.document();
        Jdk jdk = document.jdk();
        Machine machine = document.machine();
        List<Fact> facts = List.of(
                fact("JDK", "%s, %s".formatted(jdk.version(), jdk.vendor())),
                fact(
                        "Machine",
                        "%s %s, %s, %s"
                                .formatted(
                                        machine.os(),
                                        machine.osVersion(),
                                        machine.arch(),
                                        Counted.of(machine.cores(), "core"))),
                fact("Started", started(document.startedAt())),
                fact("Flags", jdk.preview() ? "--enable-preview" : "no preview features"),
                fact("Settings", settings(document)),
                fact("Tool", document.tool().name() + " " + document.tool().version()));
        return new SourceView(kind(document), Printable.line(source.name()), facts);
    }

    private static Fact fact(String name, String value) {
        return new Fact(name, Printable.line(value));
    }

    private static String kind(JsonDocument document) {
        return switch (document) {
            case JsonCourse course -> Counted.of(course.lessons().size(), "lesson");
            case JsonSweep sweep -> "A sweep";
            case JsonExplanation explanation -> "Cold and warm";
            case JsonCompare comparison ->
                "A comparison of " + UserText.name(comparison.task().name());
        };
    }

    private static String settings(JsonDocument document) {
        return switch (document) {
            case JsonCourse course -> settings(course.settings());
            case JsonSweep sweep -> settings(sweep.settings());
            case JsonExplanation explanation -> settings(explanation.warm());
            case JsonCompare comparison -> settings(comparison.settings());
        };
    }

    private static String settings(JsonSettings course) {
        String order = course.sequential() ? ", lanes one after another" : "";
        return "sleep %s, %d threads%s".formatted(Quantity.millis(course.sleepMillis()), course.threads(), order);
    }

    private static String settings(JsonPlan sweep) {
        String start = sweep.warm() ? "warm" : "cold";
        return "sleep %s, %s each, %s"
                .formatted(Quantity.millis(sweep.sleepMillis()), Counted.of(sweep.runs(), "run"), start);
    }

    private static String settings(JsonPoint point) {
        String sleep = Quantity.millis(point.sleepMillis());
        int runs = point.runs().size();
        return "%s, sleep %s, %s each"
                .formatted(Counted.of(point.sleepers(), "sleeper"), sleep, Counted.of(runs, "run"));
    }

    private static String settings(JsonComparePlan comparison) {
        String arrival = comparison.ratePerSecond() == null
                ? "all at once"
                : Quantity.threeDigits(comparison.ratePerSecond()) + " per second";
        return "%s, %s, a pool of %s, %s each"
                .formatted(
                        Counted.of(comparison.tasks(), "task"),
                        arrival,
                        Quantity.count(comparison.poolSize()),
                        Counted.of(comparison.runs(), "run"));
    }

    /** The time to the second, in a form for people. */
    private static String started(String instant) {
        return instant.replaceFirst("\\.\\d+", "").replace('T', ' ').replace("Z", " UTC");
    }
}
