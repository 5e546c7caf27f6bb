package loomlessons.compare.watch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;

/** Code as people write it, each with one line that waits; a comment marks it. Each runs once. */
@SuppressWarnings("ImmutableEnumChecker")
enum WaitingCode {
    SLEEP {
        @Override
        void work() throws InterruptedException {
            Thread.sleep(1); // waits: SLEEP
        }

        @Override
        void release() {}
    },
    SEMAPHORE {
        private final Semaphore semaphore = new Semaphore(0);

        @Override
        void work() throws InterruptedException {
            semaphore.acquire(); // waits: SEMAPHORE
        }

        @Override
        void release() {
            semaphore.release();
        }
    },
    FUTURE {
        private final FutureTask<String> future = new FutureTask<>(() -> "done");

        @Override
        void work() throws Exception {
            future.get(); // waits: FUTURE
        }

        @Override
        void release() {
            future.run();
        }
    },
    QUEUE {
        private final BlockingQueue<String> queue = new LinkedBlockingQueue<>();

        @Override
        void work() throws InterruptedException {
            queue.take(); // waits: QUEUE
        }

        @Override
        void release() {
            queue.add("done");
        }
    },
    NOTIFICATION {
        private boolean isDone;

        @Override
        synchronized void work() throws InterruptedException {
            while (!isDone) {
                wait(); // waits: NOTIFICATION
            }
        }

        @Override
        synchronized void release() {
            isDone = true;
            notifyAll();
        }
    },
    SOCKET {
        @Override
        void work() throws IOException {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), SERVER.getLocalPort());
                    BufferedReader reader = new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
                reader.readLine(); // waits: SOCKET
            }
        }

        @Override
        void release() throws IOException {
            try (Socket socket = SERVER.accept()) {
                socket.getOutputStream().write('\n');
            }
        }
    };

    static final ServerSocket SERVER = server();

    /** Waits on one line. */
    abstract void work() throws Exception;

    /** Ends the wait. */
    abstract void release() throws Exception;

    private static ServerSocket server() {
        try {
            return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
