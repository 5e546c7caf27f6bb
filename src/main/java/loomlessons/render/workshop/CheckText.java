package loomlessons.render.workshop;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.check.CheckResult;
import loomlessons.exercise.check.CheckResult.Judged;
import loomlessons.exercise.check.CheckResult.NotCompiled;
import loomlessons.exercise.check.CheckResult.TooBusy;
import loomlessons.lesson.Verdict.Ruling;
import loomlessons.render.format.Printable;
import loomlessons.render.terminal.LineWrap;
import loomlessons.render.terminal.Page;
import loomlessons.render.terminal.RulingSign;
import loomlessons.run.Outcome.JudgedClaim;
import loomlessons.source.CompileError;

/**
 * The result of checking a learner's file.
 *
 * @param mostEvents how many events are shown at most
 */
public record CheckText(Exercise exercise, CheckResult result, Page page, int mostEvents) {

    private static final int NAME_WIDTH = 22;
    private static final int EVENTS_ON_A_PAGE = 16;

    /** With as many events as people can read at a glance. */
    public CheckText(Exercise exercise, CheckResult result, Page page) {
        this(exercise, result, page, EVENTS_ON_A_PAGE);
    }

    /** The whole result, on several lines. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("%s · %s".formatted(page.style().strong(exercise.name()), exercise.question()));
        lines.add("");
        switch (result) {
            case NotCompiled(List<CompileError> errors) -> errors.forEach(error -> lines.addAll(compileError(error)));
            case Judged judged -> lines.addAll(judged(judged));
            case TooBusy tooBusy -> lines.addAll(tooBusy(tooBusy));
        }
        lines.add("");
        lines.add(ending());
        return page.fit(lines);
    }

    /** The verdict alone, in few lines. */
    public List<String> summary() {
        String name = exercise.name();
        if (result.isSolved()) {
            return List.of(" %s %s".formatted(page.style().good("✔"), name));
        }
        String mistake = switch (result) {
            case NotCompiled notCompiled -> "doesn't compile";
            case TooBusy tooBusy -> "this machine is too busy to check it";
            case Judged judged ->
                judged.refuted().isEmpty()
                        ? "undecided: " + texts(judged.undecided())
                        : "not true: " + texts(judged.refuted());
        };
        List<String> lines = new ArrayList<>();
        for (String line : LineWrap.words(mistake, page.width() - NAME_WIDTH - 5)) {
            String start = lines.isEmpty()
                    ? " %s %s".formatted(sign(), name + " ".repeat(NAME_WIDTH - name.length()))
                    : " ".repeat(NAME_WIDTH + 3);
            lines.add(start + "  " + line);
        }
        return page.fit(lines);
    }

    private String sign() {
        return result.isDecided() ? page.style().bad("✘") : page.style().faint(RulingSign.of(Ruling.UNDECIDED));
    }

    private static String texts(List<JudgedClaim> claims) {
        return claims.stream().map(JudgedClaim::text).collect(Collectors.joining("; "));
    }

    /** The line of an exercise whose file isn't there. */
    public static String missing(Exercise exercise, Page page) {
        return " %s %s  its file is missing"
                .formatted(
                        page.style().bad("✘"),
                        exercise.name()
                                + " ".repeat(NAME_WIDTH - exercise.name().length()));
    }

    private List<String> judged(Judged judged) {
        List<String> lines = new ArrayList<>();
        judged.claims().forEach(claim -> lines.addAll(claim(claim)));
        if (!result.isSolved()) {
            lines.add("");
            lines.addAll(new HappenedText(judged.run(), page, mostEvents).lines());
        }
        return lines;
    }

    private List<String> tooBusy(TooBusy tooBusy) {
        String runs = "%d runs in a row (%s)"
                .formatted(tooBusy.runs(), tooBusy.schedule().title());
        return page.paragraph(
                RulingSign.of(Ruling.UNDECIDED),
                "this machine is too busy to check it: in " + runs + ", the program waited too long for a processor. "
                        + "So nothing is known of your file. Close other programs, then check it again.");
    }

    /** The evidence stands below a claim that doesn't hold; one that holds needs none. */
    private List<String> claim(JudgedClaim claim) {
        String mark = RulingSign.of(claim.verdict().ruling());
        boolean holds = claim.verdict().ruling() == Ruling.HOLDS;
        String painted = switch (claim.verdict().ruling()) {
            case HOLDS -> page.style().good(mark);
            case REFUTED -> page.style().bad(mark);
            case UNDECIDED -> page.style().faint(mark);
        };
        List<String> lines = new ArrayList<>();
        for (String line : LineWrap.words(claim.text(), page.width() - 4)) {
            lines.add(" " + (lines.isEmpty() ? painted : " ") + " " + line);
        }
        if (!holds) {
            LineWrap.words(claim.verdict().evidence(), page.width() - 5).forEach(line -> lines.add("   " + line));
        }
        return lines;
    }

    /** As the compiler itself would print it, its own words unchanged. */
    private List<String> compileError(CompileError error) {
        List<String> lines = new ArrayList<>();
        List<String> message = error.message().lines().map(Printable::line).toList();
        lines.add("%s: %s %s".formatted(error.place(), page.style().bad("error:"), message.getFirst()));
        if (error.line() > 0) {
            lines.add(Printable.line(error.source()));
            lines.add(" ".repeat((int) Math.max(0, error.column() - 1))
                    + page.style().bad("^"));
        }
        lines.addAll(message.subList(1, message.size()));
        return lines;
    }

    private String ending() {
        String hint = page.style().faint("A hint: exercise hint %d".formatted(exercise.number()));
        return switch (result) {
            case NotCompiled notCompiled -> " " + page.style().bad("It doesn't compile.") + "  " + hint;
            case TooBusy tooBusy -> " Undecided. Your progress stays as it was.";
            case Judged judged ->
                result.isSolved() ? solved(judged) : " " + page.style().bad("Not solved yet.") + "  " + hint;
        };
    }

    private String solved(Judged judged) {
        String words =
                "Solved: every claim held in all %d runs, no matter which thread was slow.".formatted(judged.runs());
        return " " + page.style().good(words);
    }
}
