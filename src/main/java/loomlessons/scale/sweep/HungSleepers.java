package loomlessons.scale.sweep;

import static java.lang.Thread.State.TIMED_WAITING;
import static java.lang.Thread.State.WAITING;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import loomlessons.defect.JdkDefects;
import loomlessons.lesson.Lane;
import loomlessons.scale.Subject;

/** Which defects of the JDK may be why the sleepers of a probe don't end. */
record HungSleepers(JdkDefects defects) {

    /** They sleep, or wait for each other, and do nothing else. */
    private static final Set<Thread.State> STATES = EnumSet.of(WAITING, TIMED_WAITING);

    /** Names the defects in words, if there are any; other languages have none of the JDK's. */
    Optional<String> cause(Subject subject) {
        return switch (subject) {
            case Subject.OfLane(Lane lane) when lane != Lane.PLATFORM -> defects.behindUnseen(STATES);
            case Subject.OfLane platform -> Optional.empty();
            case Subject.OfPeer peer -> Optional.empty();
        };
    }
}
