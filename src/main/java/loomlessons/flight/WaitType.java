package loomlessons.flight;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a thread waits for, as the JDK's flight recorder distinguishes it. */
public enum WaitType {
    SLEEP,
    PARK,
    MONITOR_ENTER,
    MONITOR_WAIT,
    SOCKET,
    FILE;

    /** Not every JDK has all of them. */
    private static final Map<String, WaitType> BY_EVENT = Map.of(
            "jdk.ThreadSleep", SLEEP,
            "jdk.ThreadPark", PARK,
            "jdk.JavaMonitorEnter", MONITOR_ENTER,
            "jdk.JavaMonitorWait", MONITOR_WAIT,
            "jdk.SocketRead", SOCKET,
            "jdk.SocketWrite", SOCKET,
            "jdk.SocketConnect", SOCKET,
            "jdk.FileRead", FILE,
            "jdk.FileWrite", FILE,
            "jdk.FileForce", FILE);

    /** The names of all events that are waits. */
    static Set<String> allEvents() {
        return BY_EVENT.keySet();
    }

    /** The type of an event; empty if it isn't a wait. */
    static Optional<WaitType> ofEvent(String name) {
        return Optional.ofNullable(BY_EVENT.get(name));
    }
}
