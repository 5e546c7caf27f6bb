package loomlessons.lesson;

import java.time.Duration;

/** The course's task: it says good night, sleeps, and says good morning. */
public record Sleeper(String name, Duration sleep, Trail trail) implements Runnable {

    @Override
    public void run() {
        trail.record(Kind.START, name, name + " starts");
        trail.record(Kind.SLEEP, name, "I am %s. Going to sleep for %s seconds".formatted(name, Seconds.asked(sleep)));
        try {
            Thread.sleep(sleep);
            trail.record(Kind.WAKE, name, name + " has woken up from sleep");
        } catch (InterruptedException interrupted) {
            trail.record(Kind.INTERRUPT, name, name + " was interrupted in its sleep");
            Thread.currentThread().interrupt();
        }
        trail.record(Kind.FINISH, name, name + " ends");
    }
}
