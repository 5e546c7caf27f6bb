package loomlessons.scale.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.Runtime.Version;
import loomlessons.defect.JdkDefects;
import loomlessons.lesson.Lane;
import loomlessons.scale.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class HungSleepersTest {

    private static final HungSleepers ON_25 = new HungSleepers(JdkDefects.of(Version.parse("25")));

    @ParameterizedTest
    @EnumSource(value = Lane.class, mode = Mode.EXCLUDE, names = "PLATFORM")
    void virtual_threads_that_do_not_wake_name_the_defects_of_sleeping_and_waiting(Lane lane) {
        assertThat(ON_25.cause(new Subject.OfLane(lane)))
                .hasValue("JDK 25 has defects that can do this: JDK-8369227, fixed in 25.0.3; "
                        + "JDK-8370887, fixed in 25.0.3 (see doctor)");
    }

    @Test
    void a_stuck_virtual_thread_is_not_why_other_sleepers_hang() {
        assertThat(ON_25.cause(new Subject.OfLane(Lane.PLATFORM))).isEmpty();
        assertThat(ON_25.cause(new Subject.OfPeer(Subject.Peer.GO))).isEmpty();
    }

    @Test
    void a_jdk_without_such_a_defect_is_not_blamed() {
        HungSleepers on27 = new HungSleepers(JdkDefects.of(Version.parse("27.0.1.0.3")));

        assertThat(on27.cause(new Subject.OfLane(Lane.VIRTUAL))).isEmpty();
    }
}
