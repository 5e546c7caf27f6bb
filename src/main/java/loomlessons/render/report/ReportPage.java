package loomlessons.render.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import loomlessons.render.format.Printable;
import loomlessons.render.json.JsonCourse;
import loomlessons.render.json.JsonExplanation;
import loomlessons.render.json.JsonSweep;
import loomlessons.render.report.LatencyChart.LatencyData;
import loomlessons.render.report.Report.Template;
import loomlessons.render.report.ScaleCharts.Chart;
import loomlessons.render.timeline.Timeline;

/** Everything that the page's template names. */
record ReportPage(
        String title,
        List<String> gaps,
        List<Tile> tiles,
        List<SourceView> sources,
        List<LessonView> lessons,
        boolean hasSweeps,
        List<Chart> charts,
        List<SweepView> sweeps,
        boolean hasExplanations,
        List<ExplanationView> explanations,
        List<ComparisonView> comparisons) {

    /** What the page's scripts draw from. */
    private record Data(
            Map<String, LaneData> timelines,
            List<Chart> charts,
            Map<String, Object> coldWarm,
            Map<String, LatencyData> latencies) {}

    /**
     * A timeline with its neighbours' time axis.
     *
     * @param group the lesson: its timelines are zoomed together
     * @param span of the time axis, in milliseconds
     */
    private record LaneData(String group, String lane, double span, Timeline timeline) {}

    /** The page of these sources; if the report was interrupted, with the reason why parts are missing. */
    static ReportPage of(List<ReportSource> sources, Optional<String> interruption) {
        List<DocumentColumn<JsonCourse>> courses = DocumentColumn.of(JsonCourse.class, sources);
        List<DocumentColumn<JsonSweep>> sweeps = DocumentColumn.of(JsonSweep.class, sources);
        List<ComparisonView> comparisons = ComparisonView.of(sources);
        return new ReportPage(
                "Loom Lessons report",
                gaps(sources, interruption),
                Tile.of(courses, sweeps, comparisons.size()),
                sources.stream().map(SourceView::of).toList(),
                LessonView.of(courses),
                !sweeps.isEmpty(),
                new ScaleCharts(sweeps).charts(),
                sweeps.stream()
                        .map(sweep -> SweepView.of(sweep, sweeps.size() == 1))
                        .toList(),
                !DocumentColumn.of(JsonExplanation.class, sources).isEmpty(),
                explanations(DocumentColumn.of(JsonExplanation.class, sources)),
                comparisons);
    }

    private static List<String> gaps(List<ReportSource> sources, Optional<String> interruption) {
        Stream<String> ofSources = sources.stream()
                .filter(source -> source.document().incomplete() != null)
                .map(source -> source.name() + ": " + source.document().incomplete());
        return Stream.concat(interruption.stream(), ofSources)
                .map(Printable::line)
                .toList();
    }

    boolean hasLessons() {
        return !lessons.isEmpty();
    }

    boolean hasComparisons() {
        return !comparisons.isEmpty();
    }

    /** Forbids the page to load anything, or to run any script except its own two. */
    String policy() {
        return "default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:; style-src 'unsafe-inline'; "
                + "script-src 'sha256-%s' 'sha256-%s'".formatted(sha256(earlyScript()), sha256(scripts()));
    }

    private static String sha256(String script) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    String style() {
        return Resource.own("report.css") + Resource.own("comparison.css");
    }

    /** Chooses the colours before anything is shown. */
    String earlyScript() {
        return Resource.own("theme.js");
    }

    String scripts() {
        return Resource.scripts();
    }

    String data() {
        Map<String, LaneData> timelines = new LinkedHashMap<>();
        for (LessonView lesson : lessons) {
            double span = lesson.timelines().stream()
                    .mapToDouble(view -> view.timeline().end())
                    .max()
                    .orElse(0);
            lesson.timelines().stream()
                    .filter(TimelineView::isDrawn)
                    .forEach(view ->
                            timelines.put(view.id(), new LaneData(lesson.id(), view.lane(), span, view.timeline())));
        }
        Map<String, Object> coldWarm = new LinkedHashMap<>();
        explanations.forEach(explanation -> coldWarm.put(explanation.id(), explanation.data()));
        Map<String, LatencyData> latencies = new LinkedHashMap<>();
        comparisons.stream()
                .map(ComparisonView::latencies)
                .filter(LatencyChart::isDrawn)
                .forEach(chart -> latencies.put(chart.id(), chart.data()));
        return Template.data(new Data(timelines, charts, coldWarm, latencies));
    }

    private static List<ExplanationView> explanations(List<DocumentColumn<JsonExplanation>> columns) {
        List<ExplanationView> views = new ArrayList<>();
        for (DocumentColumn<JsonExplanation> column : columns) {
            views.add(ExplanationView.of("cold-warm-" + (views.size() + 1), column, columns.size() == 1));
        }
        return views;
    }
}
