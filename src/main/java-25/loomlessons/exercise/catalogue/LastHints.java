package loomlessons.exercise.catalogue;

/** The last hints of the exercises on scopes: those that name the preview API, by JEP 505. */
final class LastHints {

    private LastHints() {}

    static String forkAndJoin() {
        return "try (var scope = StructuredTaskScope.open()) { Subtask<String> tea = scope.fork(() -> "
                + "make(...)); ... scope.join(); trail.say(tea.get() + ...); }";
    }

    static String firstFailure() {
        return "Open with Joiner.awaitAllSuccessfulOrThrow(): then scope.join() throws. Catch it: catch "
                + "(StructuredTaskScope.FailedException failed) { trail.caught(failed.getCause()); }";
    }

    static String firstSuccess() {
        return "Open with Joiner.<String>anySuccessfulResultOrThrow(): then scope.join() returns the answer.";
    }

    static String deadline() {
        return "StructuredTaskScope.open(Joiner.awaitAll(), config -> config.withTimeout(deadline)). catch "
                + "(StructuredTaskScope.TimeoutException late) { trail.caught(late); } belongs around the whole scope.";
    }

    static String inheritedContext() {
        return "ScopedValue<String> USER = ScopedValue.newInstance(), bound by ScopedValue.where(USER, "
                + "user).run(() -> serveAll(settings, trail)), read by USER.orElse(\"nobody\").";
    }
}
