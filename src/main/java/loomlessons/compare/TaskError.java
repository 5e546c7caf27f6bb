package loomlessons.compare;

import java.util.List;
import java.util.Optional;

/**
 * Tasks that ended with the same kind of exception.
 *
 * @param kind the exception's class
 * @param message of the first one; may be empty
 * @param line of the user's code that the first one came from, if the stack trace has one
 * @param stack of the first one, as stack traces are printed, its first frames only
 */
public record TaskError(String kind, String message, long count, Optional<CodeLine> line, List<String> stack) {}
