package loomlessons.defect;

import java.lang.Runtime.Version;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The known defects of one JDK that make threads hang.
 *
 * @param jdk the version that has them
 */
public record JdkDefects(Version jdk, List<Present> all) {

    /** A defect that the JDK has, and the first version that doesn't. */
    public record Present(JdkDefect defect, Version firstFixed) {}

    public static JdkDefects ofThisJvm() {
        return of(Runtime.version());
    }

    public static JdkDefects of(Version jdk) {
        return of(jdk, DefectTable.read());
    }

    static JdkDefects of(Version jdk, List<JdkDefect> table) {
        return new JdkDefects(
                jdk,
                table.stream()
                        .flatMap(
                                defect -> defect.firstFixedAfter(jdk).map(fixed -> new Present(defect, fixed)).stream())
                        .toList());
    }

    /** Those that may be why one of these threads hangs, in words; empty if none fits. */
    public Optional<String> behind(Collection<Thread> hanging) {
        return inWords(sign -> hanging.stream().anyMatch(sign::fits));
    }

    /** Those that may be why virtual threads hang that nobody has seen, except that they can be in these states only. */
    public Optional<String> behindUnseen(Set<Thread.State> states) {
        return inWords(sign -> sign.virtualOnly() && states.contains(sign.state()));
    }

    /** The version without what comes after its numbers, except for an early access. */
    public static String inWords(Version version) {
        String numbers = version.version().stream().map(String::valueOf).collect(Collectors.joining("."));
        return version.pre().map(pre -> numbers + "-" + pre).orElse(numbers);
    }

    private Optional<String> inWords(Predicate<HangSign> fits) {
        List<String> suspects = all.stream()
                .filter(present -> fits.test(present.defect().sign()))
                .map(present -> "%s, fixed in %s".formatted(present.defect().number(), inWords(present.firstFixed())))
                .toList();
        return suspects.isEmpty()
                ? Optional.empty()
                : Optional.of("JDK %s has %s that can do this: %s (see doctor)"
                        .formatted(
                                inWords(jdk),
                                suspects.size() == 1 ? "a defect" : "defects",
                                String.join("; ", suspects)));
    }
}
