package loomlessons.render.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import loomlessons.render.format.Printable;
import loomlessons.render.format.Quantity;
import loomlessons.render.json.JsonCourse;
import loomlessons.render.json.JsonDocument;
import loomlessons.render.json.JsonExplanation;
import loomlessons.render.json.JsonSweep;

/** Where and how one of the documents was made, for the head of the page. */
record SourceView(String title, String name, List<Fact> facts) {

    /** A name and its value. */
    record Fact(String name, String value) {}

    static SourceView of(ReportSource source) {
        JsonDocument document = source.document();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                "JDK",
                "%s, %s".formatted(document.jdk().version(), document.jdk().vendor())));
        facts.add(new Fact(
                "Machine",
                "%s %s, %s, %d cores"
                        .formatted(
                                document.machine().os(),
                                document.machine().osVersion(),
                                document.machine().arch(),
                                document.machine().cores())));
        facts.add(new Fact("Started", started(document.startedAt())));
        facts.add(new Fact("Flags", document.jdk().preview() ? "--enable-preview" : "no preview features"));
        facts.addAll(settings(document));
        facts.add(
                new Fact("Tool", document.tool().name() + " " + document.tool().version()));
        return new SourceView(
                kind(document),
                Printable.line(source.name()),
                facts.stream()
                        .map(fact -> new Fact(fact.name(), Printable.line(fact.value())))
                        .toList());
    }

    private static String kind(JsonDocument document) {
        return switch (document) {
            case JsonCourse course ->
                course.lessons().size() == 1 ? "1 lesson" : course.lessons().size() + " lessons";
            case JsonSweep sweep -> "A sweep";
            case JsonExplanation explanation -> "Cold against warm";
        };
    }

    private static List<Fact> settings(JsonDocument document) {
        return switch (document) {
            case JsonCourse course ->
                List.of(new Fact(
                        "Settings",
                        "sleep %s, %d threads%s"
                                .formatted(
                                        Quantity.millis(course.settings().sleepMillis()),
                                        course.settings().threads(),
                                        course.settings().sequential() ? ", lanes one after another" : "")));
            case JsonSweep sweep ->
                List.of(new Fact(
                        "Settings",
                        "sleep %s, %d runs each, %s"
                                .formatted(
                                        Quantity.millis(sweep.settings().sleepMillis()),
                                        sweep.settings().runs(),
                                        sweep.settings().warm() ? "warm" : "cold")));
            case JsonExplanation explanation ->
                List.of(new Fact(
                        "Settings",
                        String.format(
                                Locale.ROOT,
                                "%,d sleepers, sleep %s, %d runs each",
                                explanation.warm().sleepers(),
                                Quantity.millis(explanation.warm().sleepMillis()),
                                explanation.warm().runs().size())));
        };
    }

    /** To the second, without what only programs want. */
    private static String started(String instant) {
        return instant.replaceFirst("\\.\\d+", "").replace('T', ' ').replace("Z", " UTC");
    }
}
