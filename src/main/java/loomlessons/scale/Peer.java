package loomlessons.scale;

import java.util.Locale;

/** Another language's way to let many sleep, for which this app has a program. */
public enum Peer {
    /** Python's threads, the notebook's own way. */
    PYTHON("python3", "threads.py", 60_000),
    /** Python's coroutines. */
    ASYNCIO("python3", "coroutines.py", 2_000),
    /** Node's timers; it has no threads to sleep. */
    NODE("node", "timers.js", 800),
    /** Go's goroutines. */
    GO("go", "goroutines.go", 3_000);

    private final String tool;
    private final String source;
    private final int bytesPerSleeper;

    Peer(String tool, String source, int bytesPerSleeper) {
        this.tool = tool;
        this.source = source;
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

    /** The name of its program, a resource beside this class's package. */
    String source() {
        return source;
    }

    /** About what a sleeper takes, to tell beforehand whether the memory will do. */
    int bytesPerSleeper() {
        return bytesPerSleeper;
    }
}
