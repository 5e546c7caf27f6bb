package loomlessons.lesson.concurrency;

import loomlessons.lesson.EventData;

/** What main has come to. */
public enum Milestone implements EventData.OfLesson {
    SCOPE_LEFT;

    @Override
    public String text() {
        return "the scope is left";
    }
}
