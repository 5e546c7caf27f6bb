package loomlessons.compare.task;

import java.util.List;
import loomlessons.source.CompileError;

/** What was named isn't a task; the message says why, and what to do, on one line. */
public final class NotATaskException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<CompileError> compileErrors;

    NotATaskException(String message) {
        super(message);
        this.compileErrors = List.of();
    }

    private NotATaskException(String message, List<CompileError> compileErrors) {
        super(message);
        this.compileErrors = List.copyOf(compileErrors);
    }

    /** For a file with these errors, at least one. */
    static NotATaskException notCompiled(List<CompileError> errors) {
        return new NotATaskException(FirstCompileError.of(errors), errors);
    }

    /** What the compiler has found in the file; none if the problem is another one. */
    public List<CompileError> compileErrors() {
        return compileErrors;
    }
}
