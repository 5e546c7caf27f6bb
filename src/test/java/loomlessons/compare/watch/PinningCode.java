package loomlessons.compare.watch;

/** Code that waits where a virtual thread can't leave its carrier; a comment marks each line. */
enum PinningCode {
    INITIALISER {
        @Override
        void work() {
            new SleepsInInitialiser();
        }
    },
    MONITOR {
        @Override
        synchronized void work() throws InterruptedException {
            Thread.sleep(1); // waits: MONITOR
        }
    };

    abstract void work() throws InterruptedException;

    static final class SleepsInInitialiser {
        static {
            try {
                Thread.sleep(1); // waits: INITIALISER
            } catch (InterruptedException e) {
                throw new ExceptionInInitializerError(e);
            }
        }
    }
}
