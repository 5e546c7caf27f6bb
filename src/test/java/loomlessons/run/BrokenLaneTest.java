package loomlessons.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Lane;
import loomlessons.lesson.LaneBody;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Plausible mistakes in a lane's body, each with the claim that must catch it. */
class BrokenLaneTest {

    private static final Settings SETTINGS = new Settings(Duration.ofMillis(200), 3);

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake(
                        "start",
                        Lane.PLATFORM,
                        "the sleeper runs on a thread of its own",
                        BrokenLaneTest::runsOnCaller),
                mistake("start", Lane.PLATFORM, "with the name given", BrokenLaneTest::forgetsTheName),
                mistake("start", Lane.VIRTUAL, "it is a virtual thread", BrokenLaneTest::startsAPlatformThread),
                mistake("start", Lane.PLATFORM, "it wakes no sooner", BrokenLaneTest::wakesTooSoon),
                mistake("concurrency", Lane.VIRTUAL, "hello comes while", BrokenLaneTest::joinsBeforeHello),
                mistake("concurrency", Lane.PLATFORM, "hello comes while", BrokenLaneTest::saysHelloBeforeStarting),
                mistake("concurrency", Lane.STRUCTURED, "the scope isn't left", BrokenLaneTest::leavesEarly),
                mistake("join", Lane.PLATFORM, "hello comes after", BrokenLaneTest::forgetsToJoin),
                mistake("join", Lane.VIRTUAL, "hello comes after", BrokenLaneTest::forgetsToJoin),
                mistake("multithreading", Lane.PLATFORM, "all are asleep at once", BrokenLaneTest::joinsInTheLoop),
                mistake("multithreading", Lane.PLATFORM, "elapsed is near one sleep", BrokenLaneTest::joinsInTheLoop),
                mistake("multithreading", Lane.PLATFORM, "all have finished", BrokenLaneTest::joinsNobody),
                mistake("cpu", Lane.PLATFORM, "sleepers use next to no CPU", BrokenLaneTest::spinsInsteadOfSleeping),
                mistake("failure", Lane.PLATFORM, "the others sleep on", BrokenLaneTest::interruptsTheOthers),
                mistake("failure", Lane.VIRTUAL, "the error reaches nobody", BrokenLaneTest::mainCatchesTheError),
                mistake("failure", Lane.STRUCTURED, "the others are cancelled", BrokenLaneTest::othersSleepOn),
                mistake("failure", Lane.STRUCTURED, "elapsed is far below", BrokenLaneTest::othersSleepOn));
    }

    @ParameterizedTest(name = "{0} on {1} refutes: {2}")
    @MethodSource("mistakes")
    void the_claim_that_names_the_mistake_is_refuted(String lesson, Lane lane, String claim, LaneBody body)
            throws InterruptedException {
        Outcome outcome = Runs.outcomeOf(AlteredLesson.of(lesson, body), lane, SETTINGS);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Completed.class,
                        completed -> assertThat(completed.claims())
                                .filteredOn(judged -> judged.text().contains(claim))
                                .singleElement()
                                .satisfies(judged -> {
                                    assertThat(judged.verdict().holds()).isFalse();
                                    assertThat(judged.verdict().evidence()).isNotBlank();
                                }));
        assertThat(outcome.isFine()).isFalse();
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

    private static void startsAPlatformThread(Settings settings, Trail trail) throws InterruptedException {
        start(Thread.ofPlatform(), settings, trail).join();
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
        trail.say("the scope is left");
        thread.join();
    }

    private static void forgetsToJoin(Settings settings, Trail trail) throws InterruptedException {
        start(Thread.ofPlatform(), settings, trail);
        trail.awaitAsleep(1);
        trail.say("hello");
    }

    private static void joinsInTheLoop(Settings settings, Trail trail) throws InterruptedException {
        for (int i = 0; i < settings.threads(); i++) {
            start(Thread.ofPlatform(), settings, trail).join();
        }
        trail.say("All 3 tasks have finished their job");
    }

    private static void joinsNobody(Settings settings, Trail trail) throws InterruptedException {
        for (int i = 0; i < settings.threads(); i++) {
            start(Thread.ofPlatform(), settings, trail);
        }
        trail.awaitAsleep(settings.threads());
        trail.say("All 3 tasks have finished their job");
    }

    private static void spinsInsteadOfSleeping(Settings settings, Trail trail) {
        trail.say("sleepers start");
        long end = System.nanoTime() + settings.sleep().toNanos();
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        trail.say("sleepers are done");
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
        trail.record(Kind.INTERRUPT, "too late");
        trail.caught(new IllegalStateException("thread_2 has failed"));
    }
}
