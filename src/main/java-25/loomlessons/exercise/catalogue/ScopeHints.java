package loomlessons.exercise.catalogue;

import loomlessons.exercise.Hints;

/** The hints that name the preview API of JDK 25: that of JEP 505. */
final class ScopeHints {

    private ScopeHints() {}

    static Hints inheritedContext() {
        return new Hints(
                "A thread-local belongs to one thread. On how many threads is one request served?",
                "A ScopedValue is bound for the time of a call, and for every subtask that is forked in it. Nothing has to be "
                        + "removed afterwards.",
                "ScopedValue<String> USER = ScopedValue.newInstance(), bound by "
                        + "ScopedValue.where(USER, user).run(() -> serveAll(settings, trail)), read by USER.orElse(\"nobody\").");
    }

    static Hints firstFailure() {
        return new Hints(
                "This scope waits for all its subtasks, whatever becomes of them. Which policy gives up at the first failure?",
                "Two things are missing: a scope that cancels the others when one fails, and the error itself, which main has "
                        + "to catch and hand to trail.caught(...).",
                "Open with Joiner.awaitAllSuccessfulOrThrow(): scope.join() throws then. "
                        + "catch (StructuredTaskScope.FailedException failed) { trail.caught(failed.getCause()); }");
    }

    static Hints forkAndJoin() {
        return new Hints(
                "Tea and cake don't need each other. Main needs both.",
                "Open a StructuredTaskScope in try (...), fork one subtask for each, and join the scope. Only then has a "
                        + "subtask a result to get().",
                "try (var scope = StructuredTaskScope.open()) { Subtask<String> tea = scope.fork(() -> make(...)); ... "
                        + "scope.join(); trail.say(tea.get() + ...); }");
    }

    static Hints firstSuccess() {
        return new Hints(
                "One answer is enough. Why does main wait for the slow one?",
                "There is a policy for it: the first subtask that succeeds gives the result of the whole scope, and the others "
                        + "are cancelled. A failure decides nothing as long as another may succeed.",
                "Open with Joiner.<String>anySuccessfulResultOrThrow(): scope.join() returns the answer then.");
    }

    static Hints deadline() {
        return new Hints(
                "Nobody can make the slow one faster. Main can stop waiting.",
                "The deadline belongs to the scope, not to a subtask: when it has passed, the subtasks are cancelled and main "
                        + "is told by a TimeoutException.",
                "StructuredTaskScope.open(Joiner.awaitAll(), config -> config.withTimeout(deadline)). "
                        + "catch (StructuredTaskScope.TimeoutException late) { trail.caught(late); } around the whole scope.");
    }
}
