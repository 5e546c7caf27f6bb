package loomlessons.defect;

import java.lang.Runtime.Version;
import java.util.List;
import java.util.Optional;

/**
 * A defect of the JDK itself that makes threads hang.
 *
 * @param number in the JDK's bug database
 * @param sign how a thread looks that hangs by it
 * @param trains the releases that have it
 * @param whatHappens a sentence in plain words
 */
public record JdkDefect(String number, HangSign sign, List<Train> trains, String whatHappens) {

    /**
     * A release and its updates.
     *
     * @param firstFixed the first version without the defect; one of a later release if no update of this one is known
     */
    public record Train(int release, Version firstFixed) {

        private boolean hasDefect(Version jdk) {
            return jdk.feature() == release && jdk.compareToIgnoreOptional(firstFixed) < 0;
        }
    }

    /** The first version without the defect; empty if that JDK doesn't have it. */
    public Optional<Version> firstFixedAfter(Version jdk) {
        return trains.stream()
                .filter(train -> train.hasDefect(jdk))
                .map(Train::firstFixed)
                .findFirst();
    }
}
