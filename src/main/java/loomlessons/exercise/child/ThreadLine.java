package loomlessons.exercise.child;

import java.util.List;
import java.util.Optional;
import loomlessons.lesson.EventLine;
import loomlessons.lesson.trail.CountedThread;
import loomlessons.lesson.trail.OpenedScope;
import loomlessons.lesson.trail.Origin;
import loomlessons.lesson.trail.ThreadFacts;

/** A counted thread as the parts of a {@link ChildLine}. */
final class ThreadLine {

    private static final int PARTS = 11;

    private ThreadLine() {}

    static String encode(CountedThread thread) {
        ThreadFacts facts = thread.facts();
        return String.join(
                ChildLine.SEPARATOR,
                Boolean.toString(thread.aliveWhenMainEnded()),
                Long.toString(thread.lastSeenNanos()),
                Long.toString(facts.id()),
                EventLine.oneLine(facts.name()),
                Boolean.toString(facts.virtual()),
                Boolean.toString(facts.daemon()),
                facts.origin().map(origin -> Long.toString(origin.creator())).orElse(""),
                facts.origin().map(origin -> Long.toString(origin.nanos())).orElse(""),
                facts.origin().map(origin -> Boolean.toString(origin.inScope())).orElse(""),
                thread.scope().map(scope -> Integer.toString(scope.number())).orElse(""),
                thread.scope().map(scope -> Long.toString(scope.afterNanos())).orElse(""));
    }

    /** Empty if the line was cut off, or was forged by the program. */
    static Optional<CountedThread> parse(List<String> parts) {
        if (parts.size() != PARTS) {
            return Optional.empty();
        }
        try {
            return Optional.of(new CountedThread(
                    facts(parts.subList(2, PARTS - 2)),
                    Boolean.parseBoolean(parts.get(0)),
                    Long.parseLong(parts.get(1)),
                    scope(parts.subList(PARTS - 2, PARTS))));
        } catch (NumberFormatException forged) {
            return Optional.empty();
        }
    }

    private static ThreadFacts facts(List<String> parts) {
        ThreadFacts facts = new ThreadFacts(
                Long.parseLong(parts.get(0)),
                parts.get(1),
                Boolean.parseBoolean(parts.get(2)),
                Boolean.parseBoolean(parts.get(3)),
                Optional.empty());
        return parts.get(4).isEmpty() ? facts : facts.withOrigin(Optional.of(origin(parts.subList(4, parts.size()))));
    }

    private static Optional<OpenedScope> scope(List<String> parts) {
        return parts.get(0).isEmpty()
                ? Optional.empty()
                : Optional.of(new OpenedScope(Integer.parseInt(parts.get(0)), Long.parseLong(parts.get(1))));
    }

    private static Origin origin(List<String> parts) {
        return new Origin(
                Long.parseLong(parts.get(0)), Long.parseLong(parts.get(1)), Boolean.parseBoolean(parts.get(2)));
    }
}
