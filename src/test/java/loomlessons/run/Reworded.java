package loomlessons.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import loomlessons.lesson.Claim;
import loomlessons.lesson.Event;
import loomlessons.lesson.EventData;
import loomlessons.lesson.Trail;

/** The same trail in other words: only what people read of an event differs. */
public final class Reworded {

    private Reworded() {}

    /** Judges the trail again, with every text on it replaced: no verdict may depend on one. */
    public static void assertThatRulingsStay(List<Claim> claims, List<Event> events) {
        assertThat(claims)
                .allSatisfy(claim -> assertThat(claim.judge(trail(events)).ruling())
                        .as(claim.text())
                        .isEqualTo(claim.judge(Trail.of(events)).ruling()));
    }

    private static Trail trail(List<Event> events) {
        return Trail.of(events.stream().map(Reworded::event).toList());
    }

    private static Event event(Event event) {
        EventData data = event.data() instanceof EventData.InChild(Event inChild, List<Event> unseen)
                ? new EventData.InChild(
                        event(inChild), unseen.stream().map(Reworded::event).toList())
                : event.data();
        return new Event(
                event.nanos(),
                event.cpuNanos(),
                event.lateNanos(),
                event.thread(),
                event.kind(),
                data,
                "in other words");
    }
}
