package loomlessons.lesson.cpu;

import loomlessons.lesson.EventData;

/** The phases of a lane: first all tasks sleep, then all compute. */
public enum Phase implements EventData.OfLesson {
    SLEEPERS_START("sleepers start"),
    SLEEPERS_DONE("sleepers are done"),
    CRUNCHERS_START("crunchers start"),
    CRUNCHERS_DONE("crunchers are done");

    private final String text;

    Phase(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
