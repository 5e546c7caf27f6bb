package loomlessons.cli.io;

/** The app's exit codes. */
public enum ExitCode {
    /** No claim was refuted, and every lane ran to its end or was skipped. */
    FINE(0),
    /** A claim was refuted, a lane failed, or an exercise is unsolved. */
    REFUTED(1),
    /** Wrong usage, a file that can't be read or written, the wrong Java, or a limit of it or of the machine. */
    USAGE(2),
    /** The run was interrupted; shells give the same code after Ctrl-C. */
    INTERRUPTED(130),
    /** The reader of the output has gone, as after {@code | head}; shells give the same code to other tools. */
    READER_GONE(141);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
