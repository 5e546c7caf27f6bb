package loomlessons.defect;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.Runtime.Version;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(20)
class JdkDefectsTest {

    private static final String YIELD = "JDK-8321270";
    private static final String PINNING = "JDK-8338383";
    private static final String PARKED = "JDK-8369227";
    private static final String TIMERS = "JDK-8370887";
    private static final String BLOCKED = "JDK-8373120";
    private static final String LIVELOCK = "JDK-8386085";

    @ParameterizedTest
    @CsvSource({
        "21,              yield pinning livelock",
        "21+35-LTS,       yield pinning livelock",
        "21.0.3+9-LTS,    yield pinning livelock",
        "21.0.4,          pinning livelock",
        "21.0.13+9-1-deb, pinning livelock",
        "22.0.2,          pinning livelock",
        "23-ea+20,        pinning livelock",
        "23.0.2,          pinning livelock",
        "24,              livelock",
        "24.0.2,          livelock",
        "25-ea+30,        parked timers blocked livelock",
        "25,              parked timers blocked livelock",
        "25+36-LTS,       parked timers blocked livelock",
        "25.0.2+10,       parked timers blocked livelock",
        "25.0.2.1,        parked timers blocked livelock",
        "25.0.3,          blocked livelock",
        "25.0.3+9-LTS,    blocked livelock",
        "25.0.3.0.1,      blocked livelock",
        "25.0.4,          livelock",
        "25.0.4.1,        livelock",
        "25.0.5.0.3+1-1,  livelock",
        "25.0.10,         livelock",
        "26,              parked blocked livelock",
        "26.0.1+8,        blocked livelock",
        "26.0.2,          livelock",
        "26.0.2.1+1,      livelock",
        "27,              ''",
        "27.0.1.0.3,      ''",
        "28-ea+18,        ''",
    })
    void a_version_has_the_defects_that_it_is_too_old_for(String jdk, String names) {
        assertThat(JdkDefects.of(Version.parse(jdk)).all())
                .extracting(present -> present.defect().number())
                .containsExactlyInAnyOrderElementsOf(Set.of(names.split(" ")).stream()
                        .filter(name -> !name.isEmpty())
                        .map(JdkDefectsTest::number)
                        .collect(Collectors.toSet()));
    }

    private static String number(String name) {
        return switch (name) {
            case "yield" -> YIELD;
            case "pinning" -> PINNING;
            case "parked" -> PARKED;
            case "timers" -> TIMERS;
            case "blocked" -> BLOCKED;
            case "livelock" -> LIVELOCK;
            default -> throw new IllegalArgumentException(name);
        };
    }

    @ParameterizedTest
    @CsvSource({"21.0.3, JDK-8321270, 21.0.4", "21.0.13, JDK-8338383, 24", "26, JDK-8373120, 26.0.2"})
    void the_first_fixed_version_is_that_of_the_release_if_it_has_one(String jdk, String number, String fixed) {
        assertThat(JdkDefects.of(Version.parse(jdk)).all())
                .filteredOn(present -> present.defect().number().equals(number))
                .singleElement()
                .satisfies(present -> assertThat(present.firstFixed()).hasToString(fixed));
    }

    @ParameterizedTest
    @CsvSource({"25.0.2+10-LTS, 25.0.2", "26.0.2.1+1-1-Debian, 26.0.2.1", "28-ea+18, 28-ea", "27, 27"})
    void a_version_in_words_has_no_build(String version, String words) {
        assertThat(JdkDefects.inWords(Version.parse(version))).isEqualTo(words);
    }

    @Test
    void a_thread_fits_by_its_kind_its_state_and_its_method() throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        Thread virtual = waiting(Thread.ofVirtual().unstarted(() -> await(end)));
        Thread platform = waiting(Thread.ofPlatform().daemon().unstarted(() -> await(end)));
        try {
            assertThat(behind("virtual WAITING", platform)).isFalse();
            assertThat(behind("virtual WAITING", virtual)).isTrue();
            assertThat(behind("virtual WAITING", platform, virtual)).isTrue();
            assertThat(behind("virtual BLOCKED", virtual)).isFalse();
            assertThat(behind("any WAITING", platform)).isTrue();
            assertThat(behind("any WAITING in java.util.concurrent.CountDownLatch.await", platform))
                    .isTrue();
            assertThat(behind("any WAITING in java.util.concurrent.CountDownLatch.countDown", platform))
                    .isFalse();
        } finally {
            end.countDown();
            virtual.join();
            platform.join();
        }
    }

    @Test
    void virtual_threads_that_nobody_has_seen_fit_by_the_states_that_they_can_have() {
        Set<Thread.State> waiting = Set.of(Thread.State.WAITING);

        assertThat(defects("virtual WAITING").behindUnseen(waiting)).isPresent();
        assertThat(defects("virtual BLOCKED").behindUnseen(waiting)).isEmpty();
        assertThat(defects("any WAITING").behindUnseen(waiting)).isEmpty();
    }

    private static boolean behind(String sign, Thread... hanging) {
        return defects(sign).behind(List.of(hanging)).isPresent();
    }

    private static JdkDefects defects(String sign) {
        return JdkDefects.of(
                Version.parse("25"),
                DefectTable.parse(List.of("JDK-1234567 | %s | 25: 25.0.1 | It hangs.".formatted(sign))));
    }

    private static Thread waiting(Thread thread) {
        thread.start();
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        return thread;
    }

    private static void await(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
