package loomlessons.lesson.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AddedPlatformThreadsTest {

    private static final int THREADS = 50;

    @Test
    void threads_that_have_ended_are_counted() throws InterruptedException {
        AddedPlatformThreads added = AddedPlatformThreads.fromNowOn();

        Parked.start().end();

        assertThat(added.most()).isGreaterThanOrEqualTo(THREADS);
    }

    @Test
    void old_threads_that_end_do_not_hide_new_ones() throws InterruptedException {
        Parked before = Parked.start();
        AddedPlatformThreads added = AddedPlatformThreads.fromNowOn();
        before.end();

        Parked.start().end();

        assertThat(added.most()).isGreaterThanOrEqualTo(THREADS);
    }

    /** Platform threads that exist at the same time. */
    private record Parked(List<Thread> threads) {

        static Parked start() throws InterruptedException {
            CountDownLatch started = new CountDownLatch(THREADS);
            List<Thread> threads = Stream.generate(() -> Thread.ofPlatform().start(() -> parkAfter(started)))
                    .limit(THREADS)
                    .toList();
            started.await();
            return new Parked(threads);
        }

        void end() throws InterruptedException {
            threads.forEach(Thread::interrupt);
            for (Thread thread : threads) {
                thread.join();
            }
        }

        private static void parkAfter(CountDownLatch started) {
            started.countDown();
            while (!Thread.currentThread().isInterrupted()) {
                LockSupport.park();
            }
        }
    }
}
