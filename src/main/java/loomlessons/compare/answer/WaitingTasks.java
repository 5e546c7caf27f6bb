package loomlessons.compare.answer;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;
import loomlessons.compare.Answer.Waits;
import loomlessons.compare.Subject;
import loomlessons.compare.SubjectResult;
import loomlessons.compare.Watched;
import loomlessons.compare.Watched.TaskMemory;
import loomlessons.measure.metric.Metric;

/** What virtual threads change for tasks that wait, compared with the pool, or with a platform thread per task. */
record WaitingTasks(List<SubjectResult> results, Watched watched) {

    Waits finding() {
        Optional<Subject> reference = Stream.of(Subject.POOL, Subject.PLATFORM)
                .filter(subject -> inFlight(subject).isPresent())
                .findFirst();
        return new Waits(
                watched.alone().waitingShare(),
                reference.map(this::moreAtOnce).orElse(OptionalDouble.empty()),
                reference.map(this::lessMemory).orElse(OptionalDouble.empty()),
                reference);
    }

    private OptionalDouble moreAtOnce(Subject reference) {
        OptionalLong virtual = inFlight(Subject.VIRTUAL);
        long others = inFlight(reference).orElse(0);
        return virtual.isPresent() && others > 0
                ? OptionalDouble.of((double) virtual.getAsLong() / others)
                : OptionalDouble.empty();
    }

    private OptionalDouble lessMemory(Subject reference) {
        TaskMemory virtual = watched.memory().get(Subject.VIRTUAL);
        TaskMemory others = watched.memory().get(reference);
        return virtual != null && others != null && virtual.bytesPerTask() > 0
                ? OptionalDouble.of((double) others.bytesPerTask() / virtual.bytesPerTask())
                : OptionalDouble.empty();
    }

    private OptionalLong inFlight(Subject subject) {
        return results.stream()
                .filter(result -> result.subject() == subject)
                .findFirst()
                .map(result -> result.median(Metric.PEAK_IN_FLIGHT))
                .orElse(OptionalLong.empty());
    }
}
