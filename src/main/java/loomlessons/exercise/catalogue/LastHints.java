package loomlessons.exercise.catalogue;

import loomlessons.structured.Generation;

/** The last hints of the exercises on scopes: those that name the API, which depends on the JDK. */
final class LastHints {

    private static final Generation HERE = Generation.ofThisJvm();

    private LastHints() {}

    static String forkAndJoin() {
        String open = switch (HERE) {
            case JDK_21 -> "new StructuredTaskScope<String>()";
            case JDK_25, JDK_27 -> "StructuredTaskScope.open()";
        };
        return "try (var scope = %s) { Subtask<String> tea = scope.fork(() -> make(...)); ... scope.join(); trail.say(tea.get() + ...); }"
                .formatted(open);
    }

    static String firstFailure() {
        return switch (HERE) {
            case JDK_21 ->
                "Open new StructuredTaskScope.ShutdownOnFailure(), call scope.join().throwIfFailed(), and "
                        + "catch (ExecutionException failed) { trail.caught(failed.getCause()); }";
            case JDK_25 ->
                "Open with Joiner.awaitAllSuccessfulOrThrow(): then scope.join() throws. Catch it: catch "
                        + "(StructuredTaskScope.FailedException failed) { trail.caught(failed.getCause()); }";
            case JDK_27 ->
                "StructuredTaskScope.open() is enough: its scope.join() throws. Catch it: catch "
                        + "(ExecutionException failed) { trail.caught(failed.getCause()); }";
        };
    }

    static String firstSuccess() {
        return switch (HERE) {
            case JDK_21 -> "Open new StructuredTaskScope.ShutdownOnSuccess<String>(), and say scope.join().result().";
            case JDK_25 ->
                "Open with Joiner.<String>%s(): then scope.join() returns the answer."
                        .formatted(anySuccessfulSince25());
            case JDK_27 ->
                "Open with Joiner.<String>anySuccessfulOrThrow(): then scope.join() returns the answer. It throws "
                        + "ExecutionException if no subtask succeeds; declare that in run(...), too.";
        };
    }

    /** JDK 26 renamed it. */
    private static String anySuccessfulSince25() {
        return Runtime.version().feature() == 25 ? "anySuccessfulResultOrThrow" : "anySuccessfulOrThrow";
    }

    static String deadline() {
        return switch (HERE) {
            case JDK_21 ->
                "scope.joinUntil(Instant.now().plus(deadline)) throws TimeoutException. catch "
                        + "(TimeoutException late) { trail.caught(late); } belongs around the whole scope.";
            case JDK_25 ->
                "StructuredTaskScope.open(Joiner.awaitAll(), config -> config.withTimeout(deadline)). catch "
                        + "(StructuredTaskScope.TimeoutException late) { trail.caught(late); } belongs around the whole scope.";
            case JDK_27 ->
                "StructuredTaskScope.open(config -> config.withTimeout(deadline)). catch (ExecutionException late) "
                        + "{ trail.caught(late.getCause()); } belongs around the whole scope.";
        };
    }

    static String inheritedContext() {
        return "ScopedValue<String> USER = ScopedValue.newInstance(), bound by ScopedValue.where(USER, "
                + "user).run(() -> serveAll(settings, trail)), read by USER.orElse(\"nobody\").";
    }
}
