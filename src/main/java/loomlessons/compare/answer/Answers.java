package loomlessons.compare.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import loomlessons.compare.Answer;
import loomlessons.compare.Answer.CantTell;
import loomlessons.compare.Answer.Certainty;
import loomlessons.compare.Answer.Computes;
import loomlessons.compare.Answer.Finding;
import loomlessons.compare.Answer.Level;
import loomlessons.compare.Answer.Pinned;
import loomlessons.compare.Answer.TooShort;
import loomlessons.compare.Answer.Waits;
import loomlessons.compare.ComparePlan;
import loomlessons.compare.SubjectResult;
import loomlessons.compare.Watched;
import loomlessons.compare.Watched.PinnedLine;
import loomlessons.compare.Watched.WaitingLine;

/** What the figures of a comparison show, the most important first. */
public final class Answers {

    private static final int MOST_FINDINGS = 2;

    /** Starting a platform thread takes about as long. */
    private static final long TOO_SHORT_NANOS = 100_000;

    /** Below this share of the carriers' time, pinning is no more than the JDK's own start. */
    private static final double PINNED_SHARE = 0.25;

    /** Between these shares of waiting, a task waits and computes. */
    private static final double WAITS_FROM = 0.4;

    private static final double COMPUTES_UP_TO = 0.6;

    private final ComparePlan plan;
    private final List<SubjectResult> results;
    private final Optional<Watched> watched;

    public Answers(ComparePlan plan, List<SubjectResult> results, Optional<Watched> watched) {
        this.plan = plan;
        this.results = results;
        this.watched = watched;
    }

    /** The answer to a comparison that was interrupted, for that reason. */
    public static Answer ofInterrupted(String reason) {
        return new Answer(List.of(new CantTell(reason)), new Certainty(Level.NOT_SURE, List.of("runs are missing")));
    }

    /**
     * The answer.
     *
     * @param failsAlone whether a task that ran alone has thrown an exception
     */
    public Answer answer(boolean failsAlone) {
        List<Finding> findings = findings(failsAlone);
        Certainties certainties = new Certainties(plan, results, watched);
        return new Answer(findings, certainties.of(findings));
    }

    private List<Finding> findings(boolean failsAlone) {
        Optional<? extends Finding> fails = new Failures(results, plan.load().tasks()).find(failsAlone);
        // What a task does before it fails says nothing about the code that should follow.
        if (failsAlone && fails.isPresent()) {
            return List.of(fails.get());
        }
        Optional<CantTell> unfinished = unfinished();
        List<Finding> findings = new ArrayList<>();
        fails.ifPresent(findings::add);
        // It is the reason why tasks on virtual threads didn't end.
        watched.flatMap(Answers::pinned).ifPresent(findings::add);
        unfinished.ifPresent(findings::add);
        watched.stream()
                .flatMap(this::ofWatched)
                .filter(finding -> unfinished.isEmpty() || !(finding instanceof Waits))
                .filter(finding -> !(finding instanceof Pinned))
                .forEach(findings::add);
        if (findings.isEmpty()) {
            findings.add(new CantTell(whyNot()));
        }
        return List.copyOf(findings.subList(0, Math.min(MOST_FINDINGS, findings.size())));
    }

    /** Where virtual threads didn't end all tasks, nobody should use them, whatever tasks wait for. */
    private Optional<CantTell> unfinished() {
        return results.stream()
                .filter(result ->
                        result.subject().isVirtual() && result.failure().isPresent())
                .map(Answers::unfinished)
                .findFirst();
    }

    private static CantTell unfinished(SubjectResult result) {
        return new CantTell(result.subject().label() + ": " + result.reason().orElse(""));
    }

    private Stream<Finding> ofWatched(Watched seen) {
        List<Finding> findings = new ArrayList<>();
        pinned(seen).ifPresent(findings::add);
        new Queues(seen).find().ifPresent(findings::add);
        if (findings.isEmpty() && Busyness.isCrowded(results)) {
            new Queues(seen).unclear().map(Answers::unclear).ifPresent(findings::add);
        }
        boolean isHeldBack = !findings.isEmpty();
        if (seen.alone().medianNanos() < TOO_SHORT_NANOS) {
            return isHeldBack
                    ? findings.stream()
                    : Stream.of(new TooShort(seen.alone().medianNanos()));
        }
        double waiting = seen.alone().waitingShare();
        if (waiting >= WAITS_FROM && !isHeldBack) {
            findings.add(new WaitingTasks(results, seen).finding());
        }
        if (waiting <= COMPUTES_UP_TO) {
            findings.add(new Computes(1 - waiting, Runtime.getRuntime().availableProcessors()));
        }
        return findings.stream();
    }

    private static CantTell unclear(WaitingLine line) {
        String place = line.line().map(at -> " at " + at).orElse("");
        return new CantTell(
                "under load, tasks wait much longer%s than alone, but other programs used the processors: that may be why"
                        .formatted(place));
    }

    private static Optional<Pinned> pinned(Watched seen) {
        return seen.pinning().filter(pinning -> pinning.share() >= PINNED_SHARE).map(pinning -> {
            PinnedLine worst = pinning.lines().getFirst();
            return new Pinned(worst.line(), worst.reason(), pinning.share(), pinning.carriers());
        });
    }

    private String whyNot() {
        boolean isMeasured =
                results.stream().anyMatch(result -> !result.measured().isEmpty());
        return isMeasured
                ? "what tasks wait for isn't known"
                : results.stream()
                        .flatMap(result -> result.reason().stream()
                                .map(reason ->
                                        "%s: %s".formatted(result.subject().label(), reason)))
                        .findFirst()
                        .orElse("nothing was measured");
    }
}
