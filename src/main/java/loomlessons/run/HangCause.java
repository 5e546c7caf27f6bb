package loomlessons.run;

import static java.lang.Thread.State.BLOCKED;
import static java.lang.Thread.State.TIMED_WAITING;
import static java.lang.Thread.State.WAITING;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import loomlessons.defect.JdkDefects;
import loomlessons.lesson.Lane;

/** Which defects of the JDK may be why a lane hangs. */
record HangCause(JdkDefects defects) {

    private static final Set<Thread.State> WAITS = EnumSet.of(BLOCKED, WAITING, TIMED_WAITING);

    /**
     * Names them in words, if there are any.
     *
     * @param threads the lane's main and those that are known; if no virtual thread of a lane that has some is known, and
     *     all others wait, they wait for one that has recorded nothing
     */
    Optional<String> of(Lane lane, List<Thread> threads) {
        boolean isForUnseen = hasVirtualThreads(lane)
                && threads.stream().noneMatch(Thread::isVirtual)
                && threads.stream().allMatch(thread -> WAITS.contains(thread.getState()));
        return isForUnseen ? defects.behindUnseen(WAITS) : defects.behind(threads);
    }

    private static boolean hasVirtualThreads(Lane lane) {
        return switch (lane) {
            case PLATFORM -> false;
            case VIRTUAL, STRUCTURED -> true;
        };
    }
}
