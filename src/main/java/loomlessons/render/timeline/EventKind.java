package loomlessons.render.timeline;

import java.util.stream.Stream;
import loomlessons.lesson.Kind;
import loomlessons.render.json.JsonLane.JsonEvent;

/** The kind of an event that was read from a document. */
public final class EventKind {

    private EventKind() {}

    /** Its kind; one that this version doesn't know is taken for something said. */
    public static Kind of(JsonEvent event) {
        return Stream.of(Kind.values())
                .filter(kind -> kind.label().equals(event.kind()))
                .findFirst()
                .orElse(Kind.SAY);
    }
}
