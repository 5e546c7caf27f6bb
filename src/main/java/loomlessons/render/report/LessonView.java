package loomlessons.render.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import loomlessons.render.format.Printable;
import loomlessons.render.json.JsonCourse;
import loomlessons.render.json.JsonLane;
import loomlessons.render.json.JsonLane.JsonClaim;

/**
 * A lesson as the page shows it.
 *
 * @param columns how many timelines stand beside each other
 */
record LessonView(
        String id,
        String name,
        String question,
        String whatDiffers,
        int columns,
        boolean isOneRun,
        String ruling,
        List<TimelineView> timelines,
        List<CodeView> codes,
        List<String> heads,
        List<ClaimView> claims) {

    /** All lessons that any of the runs has, in the order in which they were run. */
    static List<LessonView> of(List<DocumentColumn<JsonCourse>> courses) {
        List<String> names = courses.stream()
                .flatMap(course -> course.document().lessons().stream())
                .map(lesson -> lesson.name())
                .distinct()
                .toList();
        List<LessonView> views = new ArrayList<>();
        for (String name : names) {
            views.add(new LessonRuns(name, courses).view("lesson-" + (views.size() + 1)));
        }
        return views;
    }

    /** A claim with its verdict in each lane of each run. */
    record ClaimView(String text, List<VerdictView> verdicts) {

        /**
         * The verdict in one lane of one run.
         *
         * @param ruling a word for the style of the mark, and for people who can't see it
         * @param mark empty if the claim isn't made for that lane
         */
        record VerdictView(String ruling, String mark, String evidence) {

            static VerdictView of(Optional<JsonClaim> claim) {
                return claim.map(VerdictView::of).orElse(new VerdictView("none", "", ""));
            }

            private static VerdictView of(JsonClaim claim) {
                String evidence = Printable.line(claim.evidence());
                if (claim.holds() == null) {
                    return new VerdictView("undecided", "?", evidence);
                }
                return claim.holds()
                        ? new VerdictView("holds", "✔", evidence)
                        : new VerdictView("refuted", "✘", evidence);
            }
        }

        /** All claims of these lanes, each once. */
        static List<ClaimView> of(List<JsonLane> lanes) {
            return lanes.stream()
                    .flatMap(lane -> lane.claims().stream())
                    .map(JsonClaim::text)
                    .distinct()
                    .map(text -> new ClaimView(
                            Printable.line(text),
                            lanes.stream().map(lane -> verdict(text, lane)).toList()))
                    .toList();
        }

        private static VerdictView verdict(String claim, JsonLane lane) {
            return VerdictView.of(lane.claims().stream()
                    .filter(judged -> judged.text().equals(claim))
                    .findFirst());
        }
    }
}
