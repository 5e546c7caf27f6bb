package loomlessons.exercise.catalogue;

/** The last hints of the exercises on scopes: those that name the preview API, by JEP 453. */
final class LastHints {

    private LastHints() {}

    static String forkAndJoin() {
        return "try (var scope = new StructuredTaskScope<String>()) { Subtask<String> tea = scope.fork(() -> "
                + "make(...)); ... scope.join(); trail.say(tea.get() + ...); }";
    }

    static String firstFailure() {
        return "Open new StructuredTaskScope.ShutdownOnFailure(), call scope.join().throwIfFailed(), and "
                + "catch (ExecutionException failed) { trail.caught(failed.getCause()); }";
    }

    static String firstSuccess() {
        return "Open new StructuredTaskScope.ShutdownOnSuccess<String>(), and say scope.join().result().";
    }

    static String deadline() {
        return "scope.joinUntil(Instant.now().plus(deadline)) throws TimeoutException. catch "
                + "(TimeoutException late) { trail.caught(late); } belongs around the whole scope.";
    }

    static String inheritedContext() {
        return "ScopedValue<String> USER = ScopedValue.newInstance(), bound by ScopedValue.where(USER, "
                + "user).run(() -> serveAll(settings, trail)), read by USER.orElse(\"nobody\").";
    }
}
