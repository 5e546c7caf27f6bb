package loomlessons.lesson.failure;

import loomlessons.lesson.Kind;
import loomlessons.lesson.Trail;

/** A task that fails as soon as it runs. */
record FailingTask(String name, Trail trail) implements Runnable {

    @Override
    public void run() {
        trail.record(Kind.START, name, name + " starts");
        trail.record(Kind.THROW, name, name + " throws");
        throw new IllegalStateException(name + " has failed");
    }
}
