package loomlessons.scale;

import java.util.List;
import java.util.Locale;

/** Another language's way to let many sleep, for which this app has a program. */
public enum Peer {
    /** Python's threads, the notebook's own way. */
    PYTHON("python3", 60_000),
    /** Python's coroutines. */
    ASYNCIO("python3", 2_000),
    /** Node's timers; it has no threads to sleep. */
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

    /** About what one sleeper takes of the memory. */
    public int bytesPerSleeper() {
        return bytesPerSleeper;
    }
}
