package loomlessons.compare.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import loomlessons.compare.Subject;
import loomlessons.compare.SubjectResult;
import loomlessons.compare.TaskRun;

/** A subject while its runs are made. */
final class SubjectCell {

    private final Subject subject;
    private final List<TaskRun> runs = new ArrayList<>();
    private Optional<String> stopped;

    /** Without a run so far; with a reason if it can't have one. */
    SubjectCell(Subject subject, Optional<String> reasonAgainst) {
        this.subject = subject;
        this.stopped = reasonAgainst;
    }

    Subject subject() {
        return subject;
    }

    /** Whether another run makes sense: not after a failed one. */
    boolean isOpen() {
        return stopped.isEmpty() && failure().isEmpty();
    }

    int runsMade() {
        return runs.size();
    }

    void add(TaskRun run) {
        runs.add(run);
    }

    /** Makes no more runs, for that reason. */
    void stop(String reason) {
        if (isOpen()) {
            stopped = Optional.of(reason);
        }
    }

    Optional<TaskRun.Failed> failure() {
        return result("").failure();
    }

    /** What is known; a subject without a run was skipped for its own reason, or for this one. */
    SubjectResult result(String otherReason) {
        Optional<String> skipped = runs.isEmpty() ? Optional.of(stopped.orElse(otherReason)) : Optional.empty();
        return new SubjectResult(subject, List.copyOf(runs), skipped);
    }
}
