package loomlessons.flight;

import java.util.List;
import java.util.Optional;

/**
 * One wait of a virtual thread that held its carrier; times in nanoseconds since the recording's first event.
 *
 * @param reason in the words of the JDK, from JDK 24 on
 * @param monitorClass of the object whose monitor it waited for, if that is what it waited for and it is known
 * @param stack what waited comes first
 */
public record RecordedPin(
        long begin, long end, Optional<String> reason, Optional<String> monitorClass, List<CodeFrame> stack) {

    public long nanos() {
        return end - begin;
    }
}
