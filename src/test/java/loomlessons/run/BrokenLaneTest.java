package loomlessons.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import loomlessons.lesson.Event;
import loomlessons.lesson.EventData;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Lane;
import loomlessons.lesson.LaneBody;
import loomlessons.lesson.Lesson;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;
import loomlessons.lesson.Verdict.Ruling;
import loomlessons.lesson.catalogue.Lessons;
import loomlessons.lesson.claim.LaneIdentity;
import loomlessons.lesson.concurrency.ConcurrencyLesson.Milestone;
import loomlessons.lesson.cpu.Phase;
import loomlessons.lesson.multithreading.MultithreadingLesson.AllFinished;
import loomlessons.lesson.scale.Round;
import loomlessons.lesson.trail.ThreadFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Plausible mistakes in a lane's body, each with the claim that must catch it. */
class BrokenLaneTest {

    private static final Event MAIN_ENDS = inChild(Kind.SAY, new EventData.Said("main ends"));
    private static final Event WOKEN = inChild(Kind.WAKE, new EventData.OfTask("thread1"));
    private static final Event SLEEPS = inChild(Kind.SLEEP, new EventData.OfTask("thread1"));
    private static final Duration MORE_THAN_TO_START = Duration.ofMillis(600);
    private static final Settings SETTINGS = new Settings(Duration.ofMillis(200), 3);

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake(
                        "start",
                        Lane.PLATFORM,
                        "the sleeper runs on a thread of its own",
                        BrokenLaneTest::runsOnCaller),
                mistake("start", Lane.PLATFORM, "with the name given", BrokenLaneTest::forgetsTheName),
                mistake("start", Lane.PLATFORM, "it wakes no sooner", BrokenLaneTest::wakesTooSoon),
                mistake("concurrency", Lane.VIRTUAL, "hello comes while", BrokenLaneTest::joinsBeforeHello),
                mistake("concurrency", Lane.PLATFORM, "hello comes while", BrokenLaneTest::saysHelloBeforeStarting),
                mistake("concurrency", Lane.STRUCTURED, "the scope isn't left", BrokenLaneTest::leavesEarly),
                mistake("join", Lane.PLATFORM, "hello comes after", BrokenLaneTest::forgetsToJoin),
                mistake("join", Lane.VIRTUAL, "hello comes after", BrokenLaneTest::forgetsToJoin),
                mistake("join", Lane.PLATFORM, "main waits in join", BrokenLaneTest::sleepsInsteadOfJoining),
                mistake("multithreading", Lane.VIRTUAL, "main waits in join", BrokenLaneTest::sleepsInsteadOfJoining),
                mistake("multithreading", Lane.PLATFORM, "all are asleep at once", BrokenLaneTest::joinsInTheLoop),
                mistake("multithreading", Lane.PLATFORM, "all are asleep at once", BrokenLaneTest::sleepsUnderALock),
                mistake("multithreading", Lane.PLATFORM, "elapsed is near one sleep", BrokenLaneTest::joinsInTheLoop),
                mistake("multithreading", Lane.PLATFORM, "all have finished", BrokenLaneTest::joinsNobody),
                mistake("cpu", Lane.PLATFORM, "sleepers use next to no CPU", BrokenLaneTest::spinsInsteadOfSleeping),
                mistake(
                        "cpu",
                        Lane.PLATFORM,
                        "at most as many CPUs",
                        (settings, trail) -> trail.say(Phase.CRUNCHERS_START)),
                mistake("cpu", Lane.PLATFORM, "no GIL", BrokenLaneTest::crunchesInTurn),
                mistake("failure", Lane.PLATFORM, "the others sleep on", BrokenLaneTest::interruptsTheOthers),
                mistake("failure", Lane.VIRTUAL, "never learns of the error", BrokenLaneTest::mainCatchesTheError),
                mistake("failure", Lane.STRUCTURED, "the others are cancelled", BrokenLaneTest::othersSleepOn),
                mistake("failure", Lane.STRUCTURED, "elapsed is far below", BrokenLaneTest::othersSleepOn),
                mistake("failure", Lane.STRUCTURED, "the error arrives at join", BrokenLaneTest::nobodyTellsTheOwner),
                mistake("daemon", Lane.PLATFORM, "a user thread keeps", child("JVM with a user thread", MAIN_ENDS)),
                mistake(
                        "daemon",
                        Lane.PLATFORM,
                        "a daemon thread doesn't",
                        child("JVM with a daemon thread", MAIN_ENDS, WOKEN)),
                mistake(
                        "daemon",
                        Lane.VIRTUAL,
                        "a virtual thread doesn't",
                        child("JVM with a virtual thread", MAIN_ENDS, WOKEN)),
                mistake("daemon", Lane.VIRTUAL, "always a daemon", BrokenLaneTest::anotherExceptionIsCaught),
                mistake("daemon", Lane.STRUCTURED, "can't outlive", child("JVM with a scope", MAIN_ENDS, WOKEN)),
                mistake("daemon", Lane.STRUCTURED, "left without join", BrokenLaneTest::anotherExceptionIsCaught),
                mistake("scale", Lane.VIRTUAL, "all sleepers are asleep at once", thousand(1000, 100, 12)),
                mistake("scale", Lane.VIRTUAL, "about one sleep, far from the sum", thousand(999, 1000, 12)),
                mistake("scale", Lane.PLATFORM, "a platform thread of its own", thousand(1000, 1000, 12)),
                mistake("scale", Lane.STRUCTURED, "share a few platform threads", thousand(1000, 1000, 1012)));
    }

    @Test
    void every_claim_of_the_course_has_a_mistake_that_refutes_it() {
        List<String> caught =
                mistakes().map(mistake -> (String) mistake.get()[2]).toList();

        for (Lesson lesson : Lessons.all()) {
            assertThat(lesson.claims(SETTINGS))
                    .as(lesson.name())
                    .allSatisfy(claim ->
                            assertThat(caught).anyMatch(text -> claim.text().contains(text)));
        }
    }

    static Stream<Arguments> mistakesThatMayOverlap() {
        return mistakes().filter(BrokenLaneTest::mayOverlap);
    }

    static Stream<Arguments> mistakesThatNeedTheMachine() {
        return mistakes().filter(mistake -> !mayOverlap(mistake));
    }

    /** Where only a long wait without computing shows the mistake, other tests must not compute at the same time. */
    private static boolean mayOverlap(Arguments mistake) {
        Lesson lesson = Lessons.named((String) mistake.get()[0]).orElseThrow();
        boolean isAboutTime = lesson.name().equals("failure") && mistake.get()[1] == Lane.STRUCTURED;
        return lesson.lanesMayOverlap() && !isAboutTime;
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest(name = "{0} on {1} refutes: {2}")
    @MethodSource("mistakesThatMayOverlap")
    void the_claim_that_names_the_mistake_is_refuted_beside_others(
            String lesson, Lane lane, String claim, LaneBody body) throws InterruptedException {
        assertThatItIsRefuted(lesson, lane, claim, body);
    }

    @ParameterizedTest(name = "{0} on {1} refutes: {2}")
    @MethodSource("mistakesThatNeedTheMachine")
    void the_claim_that_names_the_mistake_is_refuted(String lesson, Lane lane, String claim, LaneBody body)
            throws InterruptedException {
        assertThatItIsRefuted(lesson, lane, claim, body);
    }

    private static void assertThatItIsRefuted(String lesson, Lane lane, String claim, LaneBody body)
            throws InterruptedException {
        Outcome outcome = Runs.outcomeOf(AlteredLesson.of(lesson, body), lane, SETTINGS);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Completed.class,
                        completed -> assertThat(completed.claims())
                                .filteredOn(judged -> judged.text().contains(claim))
                                .singleElement()
                                .satisfies(judged -> {
                                    assertThat(judged.verdict().ruling())
                                            .as(judged.verdict().evidence())
                                            .isEqualTo(Ruling.REFUTED);
                                    assertThat(judged.verdict().evidence()).isNotBlank();
                                }));
        assertThat(outcome.isFine()).isFalse();
        Reworded.assertThatRulingsStay(
                LaneIdentity.claimsOf(Lessons.named(lesson).orElseThrow(), lane, SETTINGS), outcome.happened());
    }

    /** A child JVM in which this happens, and which then ends normally. */
    private static LaneBody child(String title, Event... events) {
        return (settings, trail) -> {
            trail.record(Kind.LAUNCH, new EventData.Launched(title), title);
            for (Event event : events) {
                trail.record(Kind.PRINT, new EventData.InChild(event), event.text());
            }
            trail.record(Kind.EXIT, new EventData.Exited(OptionalInt.of(0)), "exit code 0");
        };
    }

    /** A round of a thousand sleepers with this result. */
    private static LaneBody thousand(int woken, int asleepAtOnce, int platformThreads) {
        return (settings, trail) -> {
            trail.say(new Round.Starting(1000));
            List<ThreadFacts> shared = List.of(SLEEPS.thread(), SLEEPS.thread());
            trail.say(new Round.Woken(woken, asleepAtOnce, platformThreads, Duration.ZERO, Duration.ZERO, shared));
        };
    }

    private static Event inChild(Kind kind, EventData data) {
        return new Event(0, 0, new ThreadFacts(22, "thread1", true, true, Optional.empty()), kind, data, "");
    }

    private static Arguments mistake(String lesson, Lane lane, String claim, LaneBody body) {
        return Arguments.of(lesson, lane, claim, body);
    }

    private static Thread start(Thread.Builder builder, Settings settings, Trail trail) {
        return builder.name("thread1").start(new Sleeper("thread1", settings.sleep(), trail));
    }

    private static void runsOnCaller(Settings settings, Trail trail) {
        new Sleeper("thread1", settings.sleep(), trail).run();
    }

    private static void forgetsTheName(Settings settings, Trail trail) throws InterruptedException {
        Thread.ofPlatform()
                .start(new Sleeper("thread1", settings.sleep(), trail))
                .join();
    }

    private static void wakesTooSoon(Settings settings, Trail trail) throws InterruptedException {
        Duration tooShort = settings.sleep().dividedBy(4);
        Thread.ofPlatform()
                .name("thread1")
                .start(new Sleeper("thread1", tooShort, trail))
                .join();
    }

    private static void joinsBeforeHello(Settings settings, Trail trail) throws InterruptedException {
        start(Thread.ofVirtual(), settings, trail).join();
        trail.say("hello");
    }

    private static void saysHelloBeforeStarting(Settings settings, Trail trail) throws InterruptedException {
        trail.say("hello");
        start(Thread.ofPlatform(), settings, trail).join();
    }

    private static void leavesEarly(Settings settings, Trail trail) throws InterruptedException {
        Thread thread = start(Thread.ofVirtual(), settings, trail);
        trail.awaitAsleep(1);
        trail.say("hello");
        trail.say(Milestone.SCOPE_LEFT);
        thread.join();
    }

    private static void forgetsToJoin(Settings settings, Trail trail) throws InterruptedException {
        start(Thread.ofPlatform(), settings, trail);
        trail.awaitAsleep(1);
        trail.say("hello");
    }

    private static void sleepsInsteadOfJoining(Settings settings, Trail trail) throws InterruptedException {
        for (int i = 0; i < settings.threads(); i++) {
            start(Thread.ofVirtual(), settings, trail);
        }
        trail.awaitAsleep(settings.threads());
        Thread.sleep(settings.sleep().multipliedBy(3));
        trail.say("hello");
    }

    private static void joinsInTheLoop(Settings settings, Trail trail) throws InterruptedException {
        for (int i = 0; i < settings.threads(); i++) {
            start(Thread.ofPlatform(), settings, trail).join();
        }
        trail.say(new AllFinished(3));
    }

    private static void joinsNobody(Settings settings, Trail trail) throws InterruptedException {
        for (int i = 0; i < settings.threads(); i++) {
            start(Thread.ofPlatform(), settings, trail);
        }
        trail.awaitAsleep(settings.threads());
        trail.say(new AllFinished(3));
    }

    /** On a busy machine it may get too little CPU time within one sleep to be noticed; then it spins longer. */
    private static void spinsInsteadOfSleeping(Settings settings, Trail trail) {
        Event start = say(Phase.SLEEPERS_START, trail);
        long cpu = 0;
        for (int sleeps = 0; sleeps < 40 && cpu < MORE_THAN_TO_START.toNanos(); sleeps++) {
            long end = System.nanoTime() + settings.sleep().toNanos();
            while (System.nanoTime() - end < 0) {
                Thread.onSpinWait();
            }
            trail.say("still spins");
            cpu = trail.last(Kind.SAY).cpuNanos() - start.cpuNanos();
        }
        trail.say(Phase.SLEEPERS_DONE);
    }

    private static Event say(Phase phase, Trail trail) {
        trail.say(phase);
        return trail.all(Kind.SAY).getLast();
    }

    private static void interruptsTheOthers(Settings settings, Trail trail) throws InterruptedException {
        List<Thread> others = new ArrayList<>();
        for (int i = 0; i < settings.threads() - 1; i++) {
            others.add(start(Thread.ofPlatform(), settings, trail));
        }
        trail.awaitAsleep(others.size());
        trail.record(Kind.THROW, "thread_2 throws");
        others.forEach(Thread::interrupt);
        for (Thread other : others) {
            other.join();
        }
    }

    private static void mainCatchesTheError(Settings settings, Trail trail) throws InterruptedException {
        Thread.ofVirtual()
                .start(() -> trail.record(Kind.THROW, "thread_2 throws"))
                .join();
        trail.caught(new IllegalStateException("thread_2 has failed"));
    }

    private static void othersSleepOn(Settings settings, Trail trail) throws InterruptedException {
        List<Thread> others = new ArrayList<>();
        for (int i = 0; i < settings.threads() - 1; i++) {
            others.add(start(Thread.ofVirtual(), settings, trail));
        }
        for (Thread other : others) {
            other.join();
        }
        trail.record(Kind.THROW, "thread_2 throws");
        for (int i = 0; i < 14; i++) {
            Thread.ofVirtual()
                    .start(new Sleeper("late", settings.sleep(), trail))
                    .join();
        }
        trail.record(Kind.INTERRUPT, "too late");
        trail.caught(new IllegalStateException("thread_2 has failed"));
    }

    private static void sleepsUnderALock(Settings settings, Trail trail) throws InterruptedException {
        ReentrantLock lock = new ReentrantLock();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < settings.threads(); i++) {
            threads.add(Thread.ofPlatform().start(() -> {
                trail.record(Kind.SLEEP, "says so too soon");
                lock.lock();
                try {
                    Thread.sleep(settings.sleep());
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                } finally {
                    lock.unlock();
                }
                trail.record(Kind.WAKE, "wakes");
            }));
        }
        trail.awaitAsleep(settings.threads());
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static void crunchesInTurn(Settings settings, Trail trail) throws InterruptedException {
        Thread main = Thread.currentThread();
        trail.say(Phase.CRUNCHERS_START);
        for (int i = 0; i < settings.threads(); i++) {
            Thread.ofPlatform()
                    .start(() -> {
                        trail.record(Kind.START, "starts");
                        while (main.getState() != Thread.State.WAITING) {
                            Thread.onSpinWait();
                        }
                        trail.say("found");
                        trail.record(Kind.FINISH, "ends");
                    })
                    .join();
        }
        trail.say(Phase.CRUNCHERS_DONE);
    }

    private static void nobodyTellsTheOwner(Settings settings, Trail trail) throws InterruptedException {
        Thread.ofVirtual()
                .start(() -> trail.caught(new IllegalStateException("thread_2 has failed")))
                .join();
    }

    private static void anotherExceptionIsCaught(Settings settings, Trail trail) throws Exception {
        child("JVM with a virtual thread", SLEEPS).run(settings, trail);
        trail.record(Kind.INTERRUPT, "thread1", "thread1 was interrupted in its sleep");
        trail.caught(new IllegalStateException("something else"));
    }
}
