package loomlessons.lesson.scale;

/** One of many sleepers: it notes the time, sleeps, and notes the time again. */
record SleepTask(int number, SleepTimings naps) implements Runnable {

    @Override
    public void run() {
        naps.fallsAsleep(number);
        try {
            Thread.sleep(naps.sleep());
            naps.wakes(number);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
