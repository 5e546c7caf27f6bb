package loomlessons.render.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import loomlessons.compare.CompareRecord;
import loomlessons.compare.SubjectResult;
import loomlessons.compare.TaskError;
import loomlessons.compare.TaskRun;
import loomlessons.lesson.Counted;

/**
 * How tasks or whole runs of a subject failed.
 *
 * @param sentence for people
 * @param stack the first lines of the first stack trace, or of what the JVM printed at last; none if it was shown before
 */
record ErrorText(String sentence, List<String> stack) {

    private static final int MOST_KINDS = 5;
    private static final int MOST_FRAMES = 6;

    /** All of them, by subject. */
    static List<ErrorText> of(CompareRecord comparison) {
        List<ErrorText> errors = new ArrayList<>();
        // Nothing to show counts as shown.
        Set<List<String>> shown = new HashSet<>(Set.of(List.of()));
        for (SubjectResult result : comparison.results()) {
            result.errors().stream()
                    .limit(MOST_KINDS)
                    .map(error -> of(result, error, /* isNew= */ shown.add(error.stack())))
                    .forEach(errors::add);
            more(result).ifPresent(errors::add);
            result.failure()
                    .filter(failed -> shown.add(failed.evidence()))
                    .map(failed -> of(result, failed))
                    .ifPresent(errors::add);
        }
        return List.copyOf(errors);
    }

    private static ErrorText of(SubjectResult result, TaskError error, boolean isNew) {
        String sentence = "%s, %s in %s: %s"
                .formatted(
                        result.subject().label(),
                        Counted.of(error.count(), "task"),
                        Counted.of(result.measured().size(), "run"),
                        FindingText.describe(error));
        return new ErrorText(sentence, isNew ? first(error.stack()) : List.of());
    }

    private static Optional<ErrorText> more(SubjectResult result) {
        int more = result.errors().size() - MOST_KINDS;
        return more <= 0
                ? Optional.empty()
                : Optional.of(new ErrorText(
                        "%s: %s".formatted(result.subject().label(), Counted.of(more, "other kind")), List.of()));
    }

    private static ErrorText of(SubjectResult result, TaskRun.Failed failed) {
        List<String> printed = failed.evidence();
        List<String> last = printed.subList(Math.max(0, printed.size() - MOST_FRAMES), printed.size());
        return new ErrorText(
                "%s, the last lines of its JVM:".formatted(result.subject().label()), first(last));
    }

    private static List<String> first(List<String> lines) {
        return lines.stream().limit(MOST_FRAMES).map(UserText::message).toList();
    }
}
