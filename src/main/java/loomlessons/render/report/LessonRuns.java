package loomlessons.render.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import loomlessons.render.format.Printable;
import loomlessons.render.json.JsonCourse;
import loomlessons.render.json.JsonCourse.JsonLesson;
import loomlessons.render.json.JsonLane;
import loomlessons.render.report.LessonView.ClaimView;

/** One lesson in all the runs that have it. */
final class LessonRuns {

    private final JsonLesson first;
    private final int runs;
    private final List<RunLane> lanes = new ArrayList<>();

    LessonRuns(String name, List<DocumentColumn<JsonCourse>> courses) {
        List<DocumentColumn<JsonCourse>> having = courses.stream()
                .filter(course -> lesson(name, course).findFirst().isPresent())
                .toList();
        this.first = lesson(name, having.getFirst()).findFirst().orElseThrow();
        this.runs = having.size();
        for (String lane : laneNames(name, having)) {
            for (DocumentColumn<JsonCourse> course : having) {
                String label = courses.size() == 1 ? "" : course.label();
                String place = runs == 1 ? "auto" : Integer.toString(having.indexOf(course) + 1);
                lesson(name, course)
                        .flatMap(LessonRuns::lanes)
                        .filter(each -> each.lane().equals(lane))
                        .findFirst()
                        .ifPresent(each -> lanes.add(new RunLane(label, place, each)));
            }
        }
    }

    LessonView view(String id) {
        List<TimelineView> timelines = new ArrayList<>();
        for (RunLane lane : lanes) {
            timelines.add(TimelineView.of("%s-%d".formatted(id, timelines.size() + 1), lane));
        }
        List<RunLane> judged =
                lanes.stream().filter(lane -> !lane.lane().claims().isEmpty()).toList();
        return new LessonView(
                id,
                Printable.line(first.name()),
                Printable.line(first.question()),
                Printable.line(first.whatDiffers()),
                runs == 1 ? Math.min(3, lanes.size()) : runs,
                runs == 1,
                ruling(),
                timelines,
                codes(),
                judged.stream().map(LessonRuns::head).toList(),
                ClaimView.of(judged.stream().map(RunLane::lane).toList()));
    }

    /** The worst result of any lane. */
    private String ruling() {
        List<JsonLane> all = lanes.stream().map(RunLane::lane).toList();
        boolean isRefuted = all.stream()
                .flatMap(lane -> lane.claims().stream())
                .anyMatch(claim -> Boolean.FALSE.equals(claim.holds()));
        if (isRefuted || all.stream().anyMatch(lane -> lane.status().equals("failed"))) {
            return "refuted";
        }
        boolean isUndecided =
                all.stream().flatMap(lane -> lane.claims().stream()).anyMatch(claim -> claim.holds() == null);
        return isUndecided ? "undecided" : "holds";
    }

    private List<CodeView> codes() {
        return lanes.stream()
                .map(lane -> lane.lane().lane())
                .distinct()
                .map(name -> CodeView.of(lanes.stream()
                        .filter(lane -> lane.lane().lane().equals(name))
                        .toList()))
                .toList();
    }

    private static String head(RunLane lane) {
        String name = Printable.line(lane.lane().lane()).toUpperCase(Locale.ROOT);
        return lane.column().isEmpty() ? name : name + " · " + lane.column();
    }

    private static List<String> laneNames(String lesson, List<DocumentColumn<JsonCourse>> courses) {
        return courses.stream()
                .flatMap(course -> lesson(lesson, course).flatMap(LessonRuns::lanes))
                .map(JsonLane::lane)
                .distinct()
                .toList();
    }

    private static Stream<JsonLane> lanes(JsonLesson lesson) {
        return Stream.concat(lesson.lanes().stream(), Stream.ofNullable(lesson.python()));
    }

    private static Stream<JsonLesson> lesson(String name, DocumentColumn<JsonCourse> course) {
        return course.document().lessons().stream()
                .filter(lesson -> lesson.name().equals(name));
    }

    /**
     * One lane of a lesson in one of the runs.
     *
     * @param column which run; empty if there is only one
     * @param place the column of the page, from 1; "auto" if there is only one run
     */
    record RunLane(String column, String place, JsonLane lane) {}
}
