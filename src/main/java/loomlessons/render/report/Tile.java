package loomlessons.render.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import loomlessons.render.format.Quantity;
import loomlessons.render.json.JsonCourse;
import loomlessons.render.json.JsonLane;
import loomlessons.render.json.JsonPoint;
import loomlessons.render.json.JsonSweep;

/**
 * A summary number at the top of the page.
 *
 * @param tone a word for its style
 */
record Tile(String value, String label, String tone) {

    static List<Tile> of(
            List<DocumentColumn<JsonCourse>> courses, List<DocumentColumn<JsonSweep>> sweeps, int comparisons) {
        List<Tile> tiles = new ArrayList<>();
        if (!courses.isEmpty()) {
            tiles.addAll(ofCourses(courses));
        }
        mostAsleep(sweeps, "platform").ifPresent(tiles::add);
        mostAsleep(sweeps, "virtual").ifPresent(tiles::add);
        if (comparisons > 0) {
            String label = comparisons == 1 ? "comparison of a task" : "comparisons of tasks";
            tiles.add(new Tile(Quantity.count(comparisons), label, "plain"));
        }
        return tiles;
    }

    private static List<Tile> ofCourses(List<DocumentColumn<JsonCourse>> courses) {
        long lessons = courses.stream()
                .flatMap(course -> course.document().lessons().stream())
                .map(lesson -> lesson.name())
                .distinct()
                .count();
        List<Tile> tiles = new ArrayList<>();
        tiles.add(new Tile(Quantity.count(lessons), lessons == 1 ? "lesson" : "lessons", "plain"));
        tiles.add(new Tile(Quantity.count(lanes(courses).count()), "lanes run", "plain"));
        tiles.add(new Tile(Quantity.count(claims(courses, true)), "claims held", "good"));
        long refuted = claims(courses, false);
        tiles.add(new Tile(Quantity.count(refuted), "refuted", refuted == 0 ? "plain" : "bad"));
        long undecided = claims(courses, null);
        if (undecided > 0) {
            tiles.add(new Tile(Quantity.count(undecided), "undecided", "unsure"));
        }
        return tiles;
    }

    private static long claims(List<DocumentColumn<JsonCourse>> courses, Boolean holds) {
        return lanes(courses)
                .flatMap(lane -> lane.claims().stream())
                .filter(claim -> holds == null ? claim.holds() == null : holds.equals(claim.holds()))
                .count();
    }

    private static Stream<JsonLane> lanes(List<DocumentColumn<JsonCourse>> courses) {
        return courses.stream()
                .flatMap(course -> course.document().lessons().stream())
                .flatMap(lesson -> lesson.lanes().stream())
                .filter(lane -> !lane.status().equals("skipped"));
    }

    private static Optional<Tile> mostAsleep(List<DocumentColumn<JsonSweep>> sweeps, String lane) {
        return sweeps.stream()
                .flatMap(sweep -> sweep.document().points().stream())
                .filter(point -> point.lane().equals(lane) && point.peakAsleep() != null)
                .map(JsonPoint::peakAsleep)
                .max(Long::compare)
                .map(most -> new Tile(Quantity.count(most), lane + " sleepers at once", lane));
    }
}
