package loomlessons.cli;

/** The app's exit codes. */
enum ExitCode {
    /** No claim was refuted, and every lane ran to its end or was skipped. */
    FINE(0),
    /** A claim was refuted, or a lane failed. */
    REFUTED(1),
    /** The command can't be carried out as it was given, or by this Java. */
    USAGE(2),
    /** The run was interrupted; shells give the same code after Ctrl-C. */
    INTERRUPTED(130);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
