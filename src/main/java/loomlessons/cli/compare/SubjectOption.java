package loomlessons.cli.compare;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import loomlessons.cli.io.ClosestNames;
import loomlessons.cli.io.UsageException;
import loomlessons.compare.Subject;
import picocli.CommandLine.Option;

/** The subjects that a comparison measures. */
public final class SubjectOption {

    /** The names of all subjects, for shell completion and help. */
    static final class Names implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return names().iterator();
        }
    }

    @Option(
            names = "--subject",
            paramLabel = "SUBJECT",
            split = ",",
            description = "Whose threads to measure: ${COMPLETION-CANDIDATES}. Default: all.",
            completionCandidates = Names.class)
    private List<String> subjects;

    /**
     * The named ones, or all if the option isn't given.
     *
     * @throws UsageException if one doesn't exist, or the option names none
     */
    Set<Subject> chosen() throws UsageException {
        if (subjects == null) {
            return EnumSet.allOf(Subject.class);
        }
        if (subjects.isEmpty()) {
            throw new UsageException(
                    "--subject needs a subject; the subjects are " + String.join(", ", names().toList()));
        }
        Set<Subject> chosen = EnumSet.noneOf(Subject.class);
        for (String name : subjects) {
            chosen.add(named(name));
        }
        return chosen;
    }

    private static Subject named(String name) throws UsageException {
        List<String> names = names().toList();
        return Arrays.stream(Subject.values())
                .filter(subject -> subject.label().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(() -> new UsageException("'%s' is not a subject; the subjects are %s.%s"
                        .formatted(name, String.join(", ", names), ClosestNames.question(name, names))));
    }

    private static Stream<String> names() {
        return Stream.of(Subject.values()).map(Subject::label);
    }
}
