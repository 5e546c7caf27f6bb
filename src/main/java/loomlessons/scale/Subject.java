package loomlessons.scale;

import loomlessons.lesson.Lane;

/** Whose sleepers are measured. */
public sealed interface Subject {

    /** A lane of the lessons. */
    record OfLane(Lane lane) implements Subject {}

    /** Another language's way, for comparison. */
    record OfPeer(Peer peer) implements Subject {}

    /** The name that people type and read. */
    default String label() {
        return switch (this) {
            case OfLane of -> of.lane().label();
            case OfPeer of -> of.peer().label();
        };
    }

    /** Whether each of its sleepers takes a thread of the operating system. */
    default boolean takesPlatformThreads() {
        return switch (this) {
            case OfLane of -> of.lane() == Lane.PLATFORM;
            case OfPeer of -> of.peer() == Peer.PYTHON;
        };
    }
}
