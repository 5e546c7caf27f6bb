package loomlessons.lesson.scale;

/** One of many sleepers: it notes the time, sleeps, and notes the time again. */
record SleepTask(int number, SleepTimings timings) implements Runnable {

    @Override
    public void run() {
        timings.fallsAsleep(number);
        try {
            Thread.sleep(timings.sleep());
            timings.wakes(number);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
