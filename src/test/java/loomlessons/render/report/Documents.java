package loomlessons.render.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import loomlessons.compare.CompareRecord;
import loomlessons.lesson.Lane;
import loomlessons.lesson.Settings;
import loomlessons.lesson.catalogue.Lessons;
import loomlessons.render.json.Json;
import loomlessons.render.json.JsonReader;
import loomlessons.render.json.JsonReader.ForeignJsonException;
import loomlessons.run.CourseRecord;
import loomlessons.run.Environment;
import loomlessons.run.LessonResult;
import loomlessons.run.LessonRunner;
import loomlessons.run.Outcome.Skipped;
import loomlessons.run.RunListener.CompositeListener;
import loomlessons.run.RunPlan;

/** Documents to make reports of. */
final class Documents {

    private Documents() {}

    /** A file of an earlier run. */
    static ReportSource file(String name) {
        return file(name, "", "");
    }

    /** The same file with one text replaced by another. */
    static ReportSource file(String name, String from, String to) {
        try (InputStream file = Documents.class.getResourceAsStream("/report/" + name + ".json")) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text).as(name).contains(from);
            String changed = from.isEmpty() ? text : text.replace(from, to);
            return new ReportSource(name + ".json", new JsonReader().read(changed));
        } catch (IOException | ForeignJsonException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** A comparison that was written and read again. */
    static ReportSource of(String name, CompareRecord comparison) {
        return of(name, comparison, "", "");
    }

    /** The same comparison with one text of its file replaced by another. */
    static ReportSource of(String name, CompareRecord comparison, String from, String to) {
        try {
            String text = Json.of(Environment.current(), comparison);
            assertThat(text).as(name).contains(from);
            return new ReportSource(name, new JsonReader().read(from.isEmpty() ? text : text.replace(from, to)));
        } catch (ForeignJsonException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Runs lessons now, in all lanes. */
    static CourseRecord run(int threads, String... lessons) throws InterruptedException {
        RunPlan plan = new RunPlan(new Settings(Duration.ofMillis(200), threads), List.of(Lane.values()), false, false);
        LessonRunner runner = new LessonRunner(
                plan, new CompositeListener(List.of()), () -> new Skipped("not here", Optional.empty()));
        List<LessonResult> results = new ArrayList<>();
        for (String lesson : lessons) {
            results.add(runner.run(Lessons.named(lesson).orElseThrow()));
        }
        return new CourseRecord(Instant.now(), Environment.current(), plan, results);
    }
}
