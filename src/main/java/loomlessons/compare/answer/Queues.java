package loomlessons.compare.answer;

import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import loomlessons.compare.Answer.QueuesElsewhere;
import loomlessons.compare.Watched;
import loomlessons.compare.Watched.UnderLoad;
import loomlessons.compare.Watched.WaitKind;
import loomlessons.compare.Watched.WaitingLine;

/** Whether tasks queue for something that only a few can have at a time: they wait longer under load than alone. */
record Queues(Watched watched) {

    /** Of a task's time under load. */
    private static final double LARGE_SHARE = 0.5;

    /** A task that waits for an answer, as from a socket, waits longer also if the processors are busy. */
    private static final double IDLE_SHARE = 0.4;

    private static final double LONGER = 3;

    /** What lets only some threads pass. */
    private static final Pattern GATE =
            Pattern.compile("(^|.*\\.)(Semaphore|\\w*Lock|\\w*Queue|\\w*Deque|ConditionObject|Exchanger)\\.\\w+");

    Optional<QueuesElsewhere> find() {
        return watched.underLoad()
                .flatMap(load -> load.waits().stream()
                        .filter(line -> isQueue(line, load))
                        .max(Comparator.comparingDouble(line -> share(line, load)))
                        .map(line ->
                                new QueuesElsewhere(line.line(), line.call(), atOnce(line, load), share(line, load))));
    }

    /** A line at which tasks wait longer under load, though it isn't clear that they queue: a busy machine does that, too. */
    Optional<WaitingLine> unclear() {
        return watched.underLoad()
                .flatMap(load -> load.waits().stream()
                        .filter(line -> mayBeQueue(line, load) && !isQueue(line, load))
                        .findFirst());
    }

    private static boolean isQueue(WaitingLine line, UnderLoad load) {
        return mayBeQueue(line, load) && (isGate(line) || load.idleShare() >= IDLE_SHARE);
    }

    private static boolean mayBeQueue(WaitingLine line, UnderLoad load) {
        boolean isLonger = line.perTaskNanos() >= LONGER * line.perTaskAloneNanos();
        return share(line, load) >= LARGE_SHARE
                && switch (line.kind()) {
                    case MONITOR -> true;
                    case PARK -> isGate(line) || isLonger;
                    // A limit on the rate of calls lets those sleep that have to wait for their turn.
                    case NOTIFICATION, SOCKET, SLEEP -> isLonger;
                    case FILE -> false;
                };
    }

    private static boolean isGate(WaitingLine line) {
        return line.kind() == WaitKind.MONITOR
                || (line.kind() == WaitKind.PARK && GATE.matcher(line.call()).matches());
    }

    /** The part of a task's time under load that it waits there and wouldn't wait alone. */
    private static double share(WaitingLine line, UnderLoad load) {
        double perTask = (double) load.inFlightNanos() / Math.max(1, load.tasks());
        return Math.clamp((line.perTaskNanos() - line.perTaskAloneNanos()) / Math.max(1, perTask), 0, 1);
    }

    /** If it wasn't seen: as many as the throughput and the time of a task alone give (Little's law). */
    private OptionalInt atOnce(WaitingLine line, UnderLoad load) {
        if (line.gotPast().isPresent() && isGate(line)) {
            return line.gotPast();
        }
        double atOnce = (double) load.tasks() * watched.alone().medianNanos() / Math.max(1, load.elapsedNanos());
        return atOnce >= 1 ? OptionalInt.of((int) Math.round(atOnce)) : OptionalInt.empty();
    }
}
