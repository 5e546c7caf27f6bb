package loomlessons.scale;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import loomlessons.lesson.Lane;
import loomlessons.measure.runner.ProbeRun.ProbeCommand;

/** Whose sleepers are measured. */
public sealed interface Subject {

    // Far more than any subject needed: 23 s for a million coroutines of Python, 0.8 ms for a thread.
    Duration SPARE = Duration.ofSeconds(60);
    Duration PER_SLEEPER = Duration.ofNanos(100_000);
    Duration PER_PLATFORM_THREAD = Duration.ofMillis(5);

    record OfLane(Lane lane) implements Subject {}

    /** Another language's way, for comparison. */
    record OfPeer(Peer peer) implements Subject {}

    /** The name that people type and read. */
    default String label() {
        return switch (this) {
            case OfLane(Lane lane) -> lane.label();
            case OfPeer(Peer peer) -> peer.label();
        };
    }

    default boolean isLane(Lane lane) {
        return equals(new OfLane(lane));
    }

    /** Whether each of its sleepers takes a thread of the operating system. */
    default boolean takesPlatformThreads() {
        return switch (this) {
            case OfLane(Lane lane) -> lane == Lane.PLATFORM;
            case OfPeer(Peer peer) -> peer == Peer.PYTHON;
        };
    }

    /** The command that measures it once, with its time limit. */
    default ProbeCommand probe(Load load, List<String> command) {
        Duration perSleeper = takesPlatformThreads() ? PER_PLATFORM_THREAD : PER_SLEEPER;
        Duration limit = load.sleep().plus(SPARE).plus(perSleeper.multipliedBy(load.sleepers()));
        return new ProbeCommand(label(), command, load.sleep(), limit);
    }

    /** Another language's way to let many sleepers sleep; this app has a program for it. */
    public enum Peer {
        /** Python's threads, the notebook's own way. */
        PYTHON("python3", 60_000),
        /** Python's coroutines. */
        ASYNCIO("python3", 2_000),
        /** Node's timers, because Node has no threads that could sleep. */
        NODE("node", 800),
        /** Go's goroutines. */
        GO("go", 3_000);

        private final String tool;
        private final int bytesPerSleeper;

        Peer(String tool, int bytesPerSleeper) {
            this.tool = tool;
            this.bytesPerSleeper = bytesPerSleeper;
        }

        /** The name that people type and read. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The command that must be on the PATH. */
        public String tool() {
            return tool;
        }

        /** The files of its program, resources of this package; the first is the one to run. */
        public List<String> sources() {
            return switch (this) {
                case PYTHON -> List.of("threads.py", "metrics.py");
                case ASYNCIO -> List.of("coroutines.py", "metrics.py");
                case NODE -> List.of("timers.js");
                case GO -> List.of("goroutines.go");
            };
        }

        /** About how much memory one sleeper takes. */
        public int bytesPerSleeper() {
            return bytesPerSleeper;
        }
    }
}
