package loomlessons.exercise.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import loomlessons.exercise.Exercise;
import loomlessons.lesson.EventData.Caught;
import loomlessons.lesson.EventData.None;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Verdict;
import loomlessons.lesson.Verdict.Ruling;
import loomlessons.lesson.trail.ThreadStatus;
import loomlessons.lesson.trail.ThreadStatus.Hold;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What claims of exercises say about trails on which something is missing, too early or too late. */
class ClaimsTest {

    private static final Settings SETTINGS = new Settings(Duration.ofMillis(200), 5);

    static List<Arguments> whatClaimsSayOfScopes() {
        return List.of(
                says(
                        12,
                        "the slow one is a subtask of a scope that main opened",
                        new InventedTrail().task(Kind.START, "main", "slow"),
                        Ruling.REFUTED,
                        "slow ran on main itself"),
                says(
                        12,
                        "the slow one is a subtask of a scope that main opened",
                        new InventedTrail().thread("slow", "main", false).task(Kind.START, "slow", "slow"),
                        Ruling.REFUTED,
                        "slow ran outside of any scope"),
                says(
                        12,
                        "the slow one is a subtask of a scope that main opened",
                        new InventedTrail()
                                .thread("other", "main", false)
                                .thread("slow", "other", true)
                                .task(Kind.START, "slow", "slow"),
                        Ruling.REFUTED,
                        "slow ran in the scope of another thread"),
                says(
                        11,
                        "all three are asked in subtasks of a scope that main opened",
                        new InventedTrail().sleepingSubtask("slow").sleepingSubtask("fast"),
                        Ruling.REFUTED,
                        "the one that fails never started"),
                says(
                        12,
                        "no other thread is started",
                        new InventedTrail().sleepingSubtask("slow").thread("timer", "main", false),
                        Ruling.REFUTED,
                        "main and 2 other threads ran: main, slow, timer"),
                says(
                        12,
                        "no other thread is started",
                        new InventedTrail().sleepingSubtask("slow"),
                        Ruling.HOLDS,
                        "main and 1 other thread ran"));
    }

    static List<Arguments> whatClaimsSayOfCancellation() {
        return List.of(
                says(
                        12,
                        "the slow one is cancelled in its sleep",
                        new InventedTrail().sleepingSubtask("slow").task(Kind.WAKE, "slow", "slow"),
                        Ruling.REFUTED,
                        "slow slept to the end"),
                says(
                        12,
                        "the slow one is cancelled in its sleep",
                        new InventedTrail().sleepingSubtask("slow"),
                        Ruling.REFUTED,
                        "slow still slept when the JVM ended"),
                says(
                        12,
                        "main waits until the deadline, and no longer",
                        new InventedTrail().sleepingSubtask("slow").task(Kind.WAKE, "slow", "slow"),
                        Ruling.UNDECIDED,
                        "the slow one wasn't cancelled"),
                says(
                        12,
                        "main waits until the deadline, and no longer",
                        new InventedTrail().sleepingSubtask("slow").task(Kind.INTERRUPT, "slow", "slow"),
                        Ruling.REFUTED,
                        "main gave up 0.003 s after it opened the scope; the deadline is 0.6 s"),
                says(
                        12,
                        "main waits until the deadline, and no longer",
                        new InventedTrail()
                                .pause(SETTINGS.sleep().multipliedBy(2))
                                .opensScopeOf("slow")
                                .sleepingSubtask("slow")
                                .pause(SETTINGS.sleep().multipliedBy(2))
                                .task(Kind.INTERRUPT, "slow", "slow"),
                        Ruling.REFUTED,
                        "main gave up 0.403 s after it opened the scope; the deadline is 0.6 s"),
                says(
                        12,
                        "main waits until the deadline, and no longer",
                        new InventedTrail()
                                .sleepingSubtask("slow")
                                .pause(SETTINGS.sleep().multipliedBy(4))
                                .task(Kind.INTERRUPT, "slow", "slow"),
                        Ruling.REFUTED,
                        "main gave up 0.802 s after the start of the slow one; the deadline is 0.6 s"),
                says(
                        12,
                        "main waits until the deadline, and no longer",
                        new InventedTrail()
                                .sleepingSubtask("slow")
                                .pause(SETTINGS.sleep().multipliedBy(3))
                                .task(Kind.INTERRUPT, "slow", "slow"),
                        Ruling.HOLDS,
                        "the deadline is 0.6 s"),
                says(
                        12,
                        "main waits until the deadline, and no longer",
                        new InventedTrail()
                                .sleepingSubtask("slow")
                                .pause(SETTINGS.sleep().multipliedBy(5))
                                .task(Kind.INTERRUPT, "slow", "slow"),
                        Ruling.REFUTED,
                        "main gave up 1.002 s after the start of the slow one; the deadline is 0.6 s"),
                says(
                        12,
                        "main waits until the deadline, and no longer",
                        new InventedTrail().sleepingSubtask("slow"),
                        Ruling.UNDECIDED,
                        "the slow one wasn't cancelled"),
                says(
                        10,
                        "the failure cancels them, nothing else",
                        new InventedTrail().sleepingSubtask("thread_0"),
                        Ruling.UNDECIDED,
                        "nothing was cancelled"),
                says(
                        10,
                        "the failure cancels them, nothing else",
                        failingTrail()
                                .task(Kind.INTERRUPT, "thread_0", "thread_0")
                                .add(Kind.THROW, "fifth", new None()),
                        Ruling.REFUTED,
                        "but only then the fifth failed"),
                says(
                        10,
                        "the failure cancels them, nothing else",
                        failingTrail()
                                .add(Kind.THROW, "fifth", new None())
                                .with(status -> new ThreadStatus(true, Hold.NONE, List.of()))
                                .task(Kind.INTERRUPT, "thread_0", "thread_0"),
                        Ruling.REFUTED,
                        "the fifth was itself cancelled"),
                says(
                        10,
                        "the failure cancels them, nothing else",
                        failingTrail()
                                .add(Kind.THROW, "fifth", new None())
                                .task(Kind.INTERRUPT, "thread_0", "thread_0"),
                        Ruling.HOLDS,
                        "after the fifth failed"),
                says(
                        10,
                        "the failure cancels them, nothing else",
                        failingTrail().task(Kind.INTERRUPT, "thread_0", "thread_0"),
                        Ruling.REFUTED,
                        "but the fifth never failed"),
                says(
                        10,
                        "main catches the error of the fifth",
                        failingTrail()
                                .add(Kind.CATCH, "main", new Caught("IllegalStateException", "out of tea"))
                                .add(Kind.THROW, "fifth", new None()),
                        Ruling.REFUTED,
                        "before the fifth failed"),
                says(
                        12,
                        "main catches the error that the deadline causes",
                        new InventedTrail()
                                .add(Kind.CATCH, "main", new Caught("IllegalStateException", "TimeoutException")),
                        Ruling.REFUTED,
                        "CATCH by main"),
                saysOfTheDeadline(new Caught("TimeoutException", "null"), Ruling.HOLDS),
                saysOfTheDeadline(new Caught("CancelledByTimeoutException", "null"), Ruling.HOLDS),
                saysOfTheDeadline(
                        new Caught(
                                "ExecutionException",
                                "java.util.concurrent.StructuredTaskScope$CancelledByTimeoutException"),
                        Ruling.HOLDS),
                saysOfTheDeadline(
                        new Caught("ExecutionException", "java.lang.IllegalStateException: slow failed"),
                        Ruling.REFUTED),
                saysOfTheDeadline(new Caught("TimeoutException", "null", true), Ruling.REFUTED));
    }

    static List<Arguments> whatClaimsSayOfInterrupts() {
        return List.of(
                says(
                        13,
                        "main interrupts thread1 in its sleep",
                        thread1().pause(SETTINGS.sleep()).add(Kind.WAKE, "thread1", new None()),
                        Ruling.REFUTED,
                        "no sleep of thread1 was interrupted"),
                says(
                        13,
                        "main interrupts thread1 in its sleep",
                        thread1()
                                .with(status -> new ThreadStatus(true, Hold.NONE, List.of()))
                                .add(Kind.INTERRUPT, "thread1", new None()),
                        Ruling.REFUTED,
                        "thread1 was interrupted before it went to sleep at 0.002 s"),
                says(
                        13,
                        "main interrupts thread1 in its sleep",
                        thread1()
                                .pause(SETTINGS.sleep())
                                .add(Kind.WAKE, "thread1", new None())
                                .with(status -> new ThreadStatus(true, Hold.UNTIL_QUIET, List.of()))
                                .add(Kind.SLEEP, "thread1", new None())
                                .with(status -> new ThreadStatus(true, Hold.NONE, List.of()))
                                .add(Kind.INTERRUPT, "thread1", new None()),
                        Ruling.HOLDS,
                        "thread1 was interrupted by"),
                says(
                        13,
                        "main interrupts thread1 in its sleep",
                        new InventedTrail(),
                        Ruling.REFUTED,
                        "thread1 did nothing"),
                says(
                        13,
                        "after the interrupt it ends, and sleeps no more",
                        thread1().add(Kind.WAKE, "thread1", new None()),
                        Ruling.UNDECIDED,
                        "thread1 wasn't interrupted"),
                says(
                        13,
                        "after the interrupt it ends, and sleeps no more",
                        thread1().add(Kind.INTERRUPT, "thread1", new None()).add(Kind.SLEEP, "thread1", new None()),
                        Ruling.REFUTED,
                        "went to sleep once after that"),
                says(
                        13,
                        "after the interrupt it ends, and sleeps no more",
                        thread1()
                                .add(Kind.INTERRUPT, "thread1", new None())
                                .pause(SETTINGS.sleep())
                                .says("thread1", "thread1 is interrupted: true"),
                        Ruling.REFUTED,
                        "and went on for 0.201 s"),
                says(
                        13,
                        "after the interrupt it ends, and sleeps no more",
                        thread1()
                                .add(Kind.INTERRUPT, "thread1", new None())
                                .pause(SETTINGS.sleep())
                                .says("thread1", "thread1 is interrupted: true")
                                .with(status -> status.with(Hold.CUT_SHORT)),
                        Ruling.HOLDS,
                        "and went on for 0.201 s"),
                says(
                        13,
                        "its caller can still see the interrupt",
                        thread1()
                                .add(Kind.INTERRUPT, "thread1", new None())
                                .says("thread1", "thread1 is interrupted: true"),
                        Ruling.REFUTED,
                        "the interrupted status of thread1 was false"),
                says(
                        13,
                        "its caller can still see the interrupt",
                        thread1()
                                .add(Kind.INTERRUPT, "thread1", new None())
                                .says("thread1", "what shall I say?")
                                .with(status -> new ThreadStatus(true, Hold.NONE, List.of())),
                        Ruling.HOLDS,
                        "the interrupted status of thread1 was true"));
    }

    static List<Arguments> whatClaimsSayOfLimitsAndContexts() {
        return List.of(
                says(
                        14,
                        "when one wakes up, the next one goes to sleep",
                        new InventedTrail()
                                .sleepingSubtask("thread_0")
                                .sleepingSubtask("thread_1")
                                .task(Kind.WAKE, "thread_1", "thread_1")
                                .with(status -> status.with(Hold.UNTIL_QUIET))
                                .task(Kind.WAKE, "thread_0", "thread_0")
                                .with(status -> status.with(Hold.UNTIL_QUIET)),
                        Ruling.REFUTED,
                        "only 1 slept and 2 had not slept yet"),
                says(
                        14,
                        "when one wakes up, the next one goes to sleep",
                        new InventedTrail()
                                .sleepingSubtask("thread_0")
                                .sleepingSubtask("thread_1")
                                .task(Kind.WAKE, "thread_1", "thread_1")
                                .task(Kind.WAKE, "thread_0", "thread_0"),
                        Ruling.HOLDS,
                        "nobody waited"),
                says(
                        14,
                        "every task runs on a virtual thread of its own",
                        new InventedTrail()
                                .sleepingSubtask("thread_0")
                                .task(Kind.WAKE, "thread_0", "thread_0")
                                .task(Kind.SLEEP, "thread_0", "thread_1"),
                        Ruling.REFUTED,
                        "thread_0 and thread_1 slept on the same thread"),
                says(
                        15,
                        "every subtask finds its user in a scoped value",
                        new InventedTrail(),
                        Ruling.UNDECIDED,
                        "no user was served"),
                says(
                        15,
                        "every subtask finds its user in a scoped value",
                        new InventedTrail().thread("t", "main", true).says("t", "tea for alice"),
                        Ruling.REFUTED,
                        "no scoped value of this thread is bound to alice"),
                says(
                        15,
                        "after a request its thread has no user",
                        new InventedTrail().says("main", "alice is served, and the user is now nobody"),
                        Ruling.UNDECIDED,
                        "the request of bob didn't come to its end"),
                says(
                        15,
                        "both requests are served before the JVM ends",
                        new InventedTrail()
                                .says("main", "alice is served, and the user is now nobody")
                                .task(Kind.FINISH, "main", "main"),
                        Ruling.REFUTED,
                        "main ended at 0.003 s, and the request of bob never said \"bob is served ...\""),
                says(
                        15,
                        "both requests are served before the JVM ends",
                        new InventedTrail(),
                        Ruling.UNDECIDED,
                        "the program was stopped first"),
                says(
                        15,
                        "after a request its thread has no user",
                        new InventedTrail()
                                .says("main", "alice is served, and the user is now null")
                                .says("main", "bob is served"),
                        Ruling.HOLDS,
                        "both had none"),
                says(
                        15,
                        "after a request its thread has no user",
                        new InventedTrail()
                                .says("main", "alice is served, and the user is now alice")
                                .says("main", "bob is served, and the user is now nobody"),
                        Ruling.REFUTED,
                        "alice is served, and the user is now alice"),
                says(
                        15,
                        "every subtask serves the user of its own request",
                        requests("bob", "alice"),
                        Ruling.REFUTED,
                        "\"tea for bob\" was said in the request of alice"),
                says(
                        15,
                        "every subtask serves the user of its own request",
                        requests("alice", "bob").says("tea of alice", "tea for bob"),
                        Ruling.REFUTED,
                        "\"tea for bob\" was said in the request of alice"),
                says(
                        15,
                        "every subtask serves the user of its own request",
                        requests("alice", "bob").says("tea of alice", "tea for nobody"),
                        Ruling.REFUTED,
                        "\"tea for nobody\" was said in the request of alice"),
                says(
                        15,
                        "every subtask serves the user of its own request",
                        requests("alice", "bob").says("main", "tea for carol"),
                        Ruling.HOLDS,
                        "tea for alice"),
                says(
                        15,
                        "every subtask finds its user in a scoped value",
                        requests("alice", "bob"),
                        Ruling.HOLDS,
                        "each user was bound"),
                says(
                        15,
                        "every subtask finds its user in a scoped value",
                        requests("alice", "bob")
                                .says("tea of bob", "tea for bob")
                                .with(status -> status.with(List.of("[alice, bob]"))),
                        Ruling.REFUTED,
                        "no scoped value of this thread is bound to bob"),
                says(
                        15,
                        "each request is served by two subtasks of its own scope",
                        requests("alice", "bob"),
                        Ruling.HOLDS,
                        "all in the scope of their request"),
                says(
                        15,
                        "each request is served by two subtasks of its own scope",
                        new InventedTrail()
                                .thread("tea", "main", true)
                                .thread("cake", "main", true)
                                .opensScopeOf("tea", "cake")
                                .says("tea", "tea for alice")
                                .says("cake", "cake for bob"),
                        Ruling.REFUTED,
                        "alice and bob were served in the same scope"));
    }

    static List<Arguments> whatClaimsSayOfOtherSleepers() {
        return List.of(
                says(9, "tea and cake are made, each once", teaThenCakeBesideCoffee(), Ruling.HOLDS, "made: cake, tea"),
                says(9, "each is made on a virtual thread", teaThenCakeBesideCoffee(), Ruling.HOLDS, ""),
                says(
                        9,
                        "tea and cake are made at the same time",
                        teaThenCakeBesideCoffee(),
                        Ruling.REFUTED,
                        "at most 1 was asleep"),
                says(
                        14,
                        "at most two are asleep at the same time",
                        new InventedTrail()
                                .sleepingSubtask("thread_0")
                                .sleepingSubtask("thread_1")
                                .task(Kind.SLEEP, "main", "breakfast"),
                        Ruling.HOLDS,
                        "at most 2 were asleep"));
    }

    static List<Arguments> whatClaimsSayOfSleepersAndOtherThreads() {
        String spare = "ForkJoinPool.commonPool-worker-2";
        return List.of(
                says(
                        3,
                        "the sleeper wakes up before the JVM ends",
                        new InventedTrail()
                                .sleepingSubtask("thread1")
                                .task(Kind.WAKE, "thread1", "thread1")
                                .with(status -> new ThreadStatus(true, Hold.UNTIL_QUIET, List.of())),
                        Ruling.REFUTED,
                        "thread1 was interrupted at"),
                says(
                        2,
                        "no other thread is started",
                        new InventedTrail().sleepingSubtask("thread1").thread(spare, "main", false),
                        Ruling.HOLDS,
                        "there was none"),
                says(
                        2,
                        "no other thread is started",
                        new InventedTrail()
                                .sleepingSubtask("thread1")
                                .thread(spare, "main", false)
                                .says(spare, "hello"),
                        Ruling.REFUTED,
                        "there was also a thread named " + spare),
                says(
                        2,
                        "no other thread is started",
                        new InventedTrail().sleepingSubtask("thread1").thread("helper", "main", false),
                        Ruling.REFUTED,
                        "there was also a thread named helper"));
    }

    @ParameterizedTest
    @MethodSource({
        "whatClaimsSayOfSleepersAndOtherThreads",
        "whatClaimsSayOfScopes",
        "whatClaimsSayOfCancellation",
        "whatClaimsSayOfInterrupts",
        "whatClaimsSayOfLimitsAndContexts",
        "whatClaimsSayOfOtherSleepers"
    })
    void a_claim_says_what_is_missing_and_leaves_open_what_another_claim_says(
            int number, String claim, InventedTrail trail, Ruling ruling, String evidence) {
        Exercise exercise = Exercises.meantBy(Integer.toString(number)).getFirst();

        Verdict verdict = exercise.claims(SETTINGS).stream()
                .filter(candidate -> candidate.text().equals(claim))
                .findFirst()
                .orElseThrow()
                .judge(trail.end());

        assertThat(verdict.ruling()).as(verdict.evidence()).isEqualTo(ruling);
        assertThat(verdict.evidence()).contains(evidence);
    }

    private static InventedTrail teaThenCakeBesideCoffee() {
        return new InventedTrail()
                .sleepingSubtask("tea")
                .task(Kind.SLEEP, "main", "coffee")
                .task(Kind.WAKE, "tea", "tea")
                .sleepingSubtask("cake")
                .task(Kind.WAKE, "cake", "cake")
                .task(Kind.WAKE, "main", "coffee");
    }

    /** Two requests, with the users that their subtasks serve. */
    private static InventedTrail requests(String ofAlice, String ofBob) {
        InventedTrail trail = new InventedTrail();
        request(trail, "alice", ofAlice);
        request(trail, "bob", ofBob);
        return trail.says("alice", "alice is served").says("bob", "bob is served");
    }

    private static void request(InventedTrail trail, String user, String served) {
        trail.thread(user, "main", false)
                .thread("tea of " + user, user, true)
                .thread("cake of " + user, user, true)
                .opensScopeOf("tea of " + user, "cake of " + user);
        for (String order : List.of("tea", "cake")) {
            trail.says(order + " of " + user, order + " for " + served).with(status -> status.with(List.of(served)));
        }
    }

    private static InventedTrail failingTrail() {
        return new InventedTrail().sleepingSubtask("thread_0").thread("fifth", "main", true);
    }

    private static InventedTrail thread1() {
        return new InventedTrail().thread("thread1", "main", false).add(Kind.SLEEP, "thread1", new None());
    }

    private static Arguments saysOfTheDeadline(Caught caught, Ruling ruling) {
        return says(
                12,
                "main catches the error that the deadline causes",
                new InventedTrail().add(Kind.CATCH, "main", caught),
                ruling,
                "CATCH by main");
    }

    private static Arguments says(int number, String claim, InventedTrail trail, Ruling ruling, String evidence) {
        return Arguments.of(number, claim, trail, ruling, evidence);
    }
}
