package loomlessons.cli.option;

/** Reads numbers of sleepers. */
public final class SleepersConverter extends LargeNumber {

    public SleepersConverter() {
        super("sleepers", 100);
    }
}
