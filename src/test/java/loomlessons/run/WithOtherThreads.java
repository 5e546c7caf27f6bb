package loomlessons.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import loomlessons.lesson.Claim;
import loomlessons.lesson.Event;
import loomlessons.lesson.EventData;
import loomlessons.lesson.Lane;
import loomlessons.lesson.Lesson;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Trail;
import loomlessons.lesson.Verdict.Ruling;
import loomlessons.lesson.claim.LaneIdentity;
import loomlessons.lesson.scale.Round;
import loomlessons.lesson.trail.Origin;
import loomlessons.lesson.trail.ThreadFacts;

/** The trail of a lane as it would be if one of its tasks ran on another thread: then the lane isn't that lane. */
final class WithOtherThreads {

    private static final long NOBODY = -5;

    private WithOtherThreads() {}

    /** Makes each mistake with each task of the trail: one is enough to refute the lane. */
    static void assertThatOneRefutesTheLane(Lesson lesson, Lane lane, Settings settings, List<Event> events) {
        Claim identity = LaneIdentity.claimsOf(lesson, lane, settings).getFirst();
        assertThat(identity.judge(Trail.of(events)).ruling()).isEqualTo(Ruling.HOLDS);
        List<ThreadFacts> tasks = tasks(events);
        assertThat(tasks).isNotEmpty();

        mistakes(lane).forEach((mistake, change) -> {
            for (ThreadFacts task : List.of(tasks.getFirst(), tasks.getLast())) {
                List<Event> changed = changed(events, task, change);
                assertThat(identity.judge(Trail.of(changed)).ruling())
                        .as("%s on %s: %s %s", lesson.name(), lane, task.name(), mistake)
                        .isEqualTo(Ruling.REFUTED);
            }
        });
        for (Lane other : Lane.values()) {
            assertThat(LaneIdentity.claimsOf(lesson, other, settings)
                            .getFirst()
                            .judge(Trail.of(events))
                            .ruling())
                    .as("the trail of %s on %s, judged as %s", lesson.name(), lane, other)
                    .isEqualTo(other == lane ? Ruling.HOLDS : Ruling.REFUTED);
        }
    }

    private static Map<String, UnaryOperator<ThreadFacts>> mistakes(Lane lane) {
        Map<String, UnaryOperator<ThreadFacts>> onAnyLane = Map.of(
                "runs on the other kind of thread",
                facts -> with(facts, !facts.virtual(), facts.origin()),
                "is or isn't in a scope",
                facts -> with(facts, facts.virtual(), origin(facts, 0, lane != Lane.STRUCTURED)));
        if (lane != Lane.STRUCTURED) {
            return onAnyLane;
        }
        return Map.of(
                "runs on a platform thread",
                facts -> with(facts, false, facts.origin()),
                "runs outside of a scope",
                facts -> with(facts, true, origin(facts, 0, false)),
                "runs in a scope of another thread",
                facts -> with(facts, true, origin(facts, NOBODY, true)),
                "comes from nowhere",
                facts -> with(facts, true, Optional.empty()));
    }

    private static Optional<Origin> origin(ThreadFacts facts, long creator, boolean inScope) {
        return facts.origin()
                .map(origin -> new Origin(creator == 0 ? origin.creator() : creator, origin.nanos(), inScope));
    }

    private static ThreadFacts with(ThreadFacts facts, boolean virtual, Optional<Origin> origin) {
        return new ThreadFacts(
                facts.id(), facts.name(), virtual, facts.daemon(), facts.carrier(), origin, facts.status());
    }

    private static List<Event> changed(List<Event> events, ThreadFacts task, UnaryOperator<ThreadFacts> change) {
        return events.stream().map(event -> changed(event, task, change)).toList();
    }

    private static Event changed(Event event, ThreadFacts task, UnaryOperator<ThreadFacts> change) {
        return new Event(
                event.nanos(),
                event.cpuNanos(),
                event.lateNanos(),
                changed(event.thread(), task, change),
                event.kind(),
                changed(event.data(), task, change),
                event.text());
    }

    private static EventData changed(EventData data, ThreadFacts task, UnaryOperator<ThreadFacts> change) {
        return switch (data) {
            case EventData.InChild(Event event, List<Event> unseen) ->
                new EventData.InChild(changed(event, task, change), changed(unseen, task, change));
            case Round.Woken woken ->
                new Round.Woken(
                        woken.sleepers(),
                        woken.asleepAtOnce(),
                        woken.platformThreads(),
                        woken.starting(),
                        woken.lastCreated(),
                        woken.threadsOfTasks().stream()
                                .map(facts -> changed(facts, task, change))
                                .toList());
            default -> data;
        };
    }

    private static ThreadFacts changed(ThreadFacts facts, ThreadFacts task, UnaryOperator<ThreadFacts> change) {
        return facts.id() == task.id() && facts.name().equals(task.name()) ? change.apply(facts) : facts;
    }

    private static List<ThreadFacts> tasks(List<Event> events) {
        List<ThreadFacts> tasks = new ArrayList<>();
        events.stream()
                .flatMap(event ->
                        event.data() instanceof EventData.InChild inChild ? inChild.all().stream() : Stream.of(event))
                .filter(event -> event.data() instanceof EventData.OfTask(String task) && !task.equals("main"))
                .map(Event::thread)
                .forEach(tasks::add);
        events.forEach(event -> {
            if (event.data() instanceof EventData.OfLesson ofLesson) {
                tasks.addAll(ofLesson.threadsOfTasks());
            }
        });
        return tasks;
    }
}
