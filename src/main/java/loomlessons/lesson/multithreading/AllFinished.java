package loomlessons.lesson.multithreading;

import loomlessons.lesson.EventData;

/** Main has seen so many tasks end. */
public record AllFinished(int tasks) implements EventData.OfLesson {

    @Override
    public String text() {
        return "All %d tasks have finished their job".formatted(tasks);
    }
}
