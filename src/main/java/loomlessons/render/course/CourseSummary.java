package loomlessons.render.course;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import loomlessons.lesson.Verdict.Ruling;
import loomlessons.render.terminal.LineWrap;
import loomlessons.render.terminal.Page;
import loomlessons.run.CourseRecord;
import loomlessons.run.LaneResult;
import loomlessons.run.Outcome;
import loomlessons.run.Outcome.Failed;
import loomlessons.run.Outcome.Skipped;

/** What a whole run has shown, in a few lines. */
record CourseSummary(CourseRecord course, Page page) {

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        String counts = String.join("\n   ", LineWrap.words(counts(), page.width() - 3));
        lines.add(
                course.isFine()
                        ? page.style().good(" ✔ " + counts)
                        : page.style().bad(" ✘ " + counts));
        remedies().forEach(command -> {
            lines.add(" " + page.style().warning("To run the skipped lanes as well:"));
            lines.add("   " + command);
        });
        return lines;
    }

    private String counts() {
        long failed = outcomes().stream().filter(Failed.class::isInstance).count();
        long skipped = outcomes().stream().filter(Skipped.class::isInstance).count();
        long undecided = claims(Ruling.UNDECIDED);
        return "%s, %s: %s held, %d refuted%s; %s failed, %d skipped"
                .formatted(
                        counted(course.lessons().size(), "lesson"),
                        counted(outcomes().size(), "lane"),
                        counted(claims(Ruling.HOLDS), "claim"),
                        claims(Ruling.REFUTED),
                        undecided == 0 ? "" : ", %d undecided".formatted(undecided),
                        counted(failed, "lane"),
                        skipped);
    }

    private long claims(Ruling ruling) {
        return outcomes().stream()
                .flatMap(outcome -> outcome.judged().stream())
                .filter(claim -> claim.verdict().ruling() == ruling)
                .count();
    }

    private List<String> remedies() {
        return outcomes().stream()
                .flatMap(outcome -> outcome instanceof Skipped skipped ? skipped.remedy().stream() : Stream.empty())
                .distinct()
                .toList();
    }

    private List<Outcome> outcomes() {
        return course.lessons().stream()
                .flatMap(lesson -> lesson.lanes().stream())
                .map(LaneResult::outcome)
                .toList();
    }

    private static String counted(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
