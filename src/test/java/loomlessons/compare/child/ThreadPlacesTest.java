package loomlessons.compare.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ThreadPlacesTest {

    private static final String OF_JDK_21 = """
            4711
            2026-11-27T07:00:00.123Z
            21.0.9+10

            #1 "main"
                  java.base/java.lang.Thread.join(Thread.java:2072)
                  app//loomlessons.compare.child.PlatformTasks.runAll(PlatformTasks.java:20)

            #31 "" virtual
                  java.base/java.lang.VirtualThread.park(VirtualThread.java:582)
                  java.base/java.util.concurrent.Semaphore.acquire(Semaphore.java:318)
                  task//com.acme.Pool.take(Pool.java:9)
                  task//com.acme.Foo.call(Foo.java:23)

            #32 "Thread-7"
                  task//com.acme.Pool.take(Pool.java:9)

            #33 "" virtual
                  task//Foo$1.run(Foo.java)
                  task//Foo.lambda$0(Foo.java:31)
            """;

    private static final String OF_JDK_25 = """
            4711
            2026-11-27T07:00:00.123Z
            25.0.1+8

            #1 "main" WAITING 2026-11-27T07:00:00.124Z
                at java.base/java.lang.Thread.join(Thread.java:1860)
                at app//loomlessons.compare.child.PlatformTasks.runAll(PlatformTasks.java:20)

            #31 "" virtual WAITING 2026-11-27T07:00:00.124Z
                at java.base/java.lang.VirtualThread.park(VirtualThread.java:582)
                - parking to wait for <java.util.concurrent.Semaphore$NonfairSync@1b>
                at task//com.acme.Pool.take(Pool.java:9)
                at task//com.acme.Foo.call(Foo.java:23)

            #32 "#task//x(Y.java:1)" TIMED_WAITING 2026-11-27T07:00:00.124Z
                at task//Foo.run(Foo.java:31)
                - locked <Foo@1c>
            """;

    @Test
    void each_thread_of_a_dump_of_jdk_21_is_at_its_topmost_line_of_the_user() {
        assertThat(ThreadPlaces.inDump(OF_JDK_21)).containsExactly("Pool.java:9", "Pool.java:9", "Foo.java:31");
    }

    @Test
    void so_is_each_thread_of_a_dump_of_jdk_25() {
        assertThat(ThreadPlaces.inDump(OF_JDK_25)).containsExactly("Pool.java:9", "Foo.java:31");
    }

    @Test
    void a_dump_without_the_users_code_has_no_places() {
        assertThat(ThreadPlaces.inDump("#1 \"main\"\n      java.base/java.lang.Thread.join(Thread.java:2072)\n"))
                .isEmpty();
        assertThat(ThreadPlaces.inDump("")).isEmpty();
    }

    @Test
    void the_line_with_most_threads_is_named() {
        assertThat(new ThreadPlaces(List.of("A.java:1", "B.java:2", "B.java:2"), List.of()).mostFrequent())
                .contains("2 threads are at B.java:2");
        assertThat(new ThreadPlaces(List.of("A.java:1"), List.of()).mostFrequent())
                .contains("1 thread is at A.java:1");
        assertThat(new ThreadPlaces(List.of(), List.of()).mostFrequent()).isEmpty();
    }

    @Test
    void a_deadlock_is_named_with_its_lines() {
        assertThat(new ThreadPlaces(List.of(), List.of("A.java:1", "B.java:2")).deadlock())
                .contains("threads wait for each other (a deadlock) at A.java:1 and B.java:2");
        assertThat(new ThreadPlaces(List.of("A.java:1"), List.of()).deadlock()).isEmpty();
    }
}
