package loomlessons.cli.io;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import loomlessons.launch.PasteableCommand;
import loomlessons.lesson.Lane;
import loomlessons.run.Outcome.Skipped;
import loomlessons.scale.Subject;
import loomlessons.structured.Generation;
import loomlessons.structured.StructuredApi;
import loomlessons.structured.StructuredLanes;
import picocli.CommandLine.Model.CommandSpec;

/** Why this JVM can't run the structured lanes, and which command can. */
public final class SkippedLane {

    /** Far beyond those that this app can know. */
    private static final int NEWEST_RELEASE = 99;

    private SkippedLane() {}

    /** The reason, and the command that can, with the arguments of the current one. */
    public static Skipped of(CommandSpec command) {
        return because(StructuredLanes.ofThisJvm().prepare(() -> {}), argumentsOf(command));
    }

    private static List<String> argumentsOf(CommandSpec command) {
        return command.root().commandLine().getParseResult().originalArgs();
    }

    private static Skipped because(StructuredApi api, List<String> arguments) {
        return switch (api) {
            case StructuredApi.Available available ->
                new Skipped("one of its classes can't be loaded", Optional.empty());
            case StructuredApi.FlagMissing(int release) ->
                new Skipped(
                        "JDK %d runs it only with --enable-preview".formatted(release),
                        Optional.of(PasteableCommand.of(PasteableCommand.THIS_JAVA, arguments.toArray(String[]::new))));
            case StructuredApi.NoCompiler(int release, int builtFor) ->
                new Skipped(
                        "the jar was built for JDK %d, and this Java %d has no compiler to compile it again"
                                .formatted(builtFor, release),
                        OtherJava.withCompiler(List.of(release), arguments)
                                .or(() -> OtherJava.ofRelease(builtFor, arguments))
                                .or(() -> OtherJava.withCompiler(releasesFrom(NEWEST_RELEASE), arguments)));
            case StructuredApi.NotCompiled(int release, String reason) ->
                new Skipped(
                        "JDK %d has another API than this version of the app knows (%s): use an earlier JDK, or a newer jar"
                                .formatted(release, reason),
                        OtherJava.withCompiler(releasesFrom(release - 1), arguments));
        };
    }

    /** Sweeps start a JVM for each probe, with the flags that it needs, so only these can't be measured. */
    public static Map<Subject, String> unavailableToSweeps(CommandSpec command) {
        return reasonAgainstChildren(command)
                .map(reason -> Map.<Subject, String>of(new Subject.OfLane(Lane.STRUCTURED), reason))
                .orElse(Map.of());
    }

    /** Why no child JVM can run the structured lanes, and what to do; empty if it can. */
    public static Optional<String> reasonAgainstChildren(CommandSpec command) {
        StructuredApi api =
                StructuredPreparation.inChildren(command.commandLine().getErr());
        if (api instanceof StructuredApi.Available) {
            return Optional.empty();
        }
        Skipped skipped = because(api, argumentsOf(command));
        String remedy = skipped.remedy().map(words -> ". Run: " + words).orElse("");
        return Optional.of(skipped.reason() + remedy);
    }

    /** From this one down to the oldest one that the app runs on. */
    private static List<Integer> releasesFrom(int newest) {
        return Stream.iterate(newest, older -> older >= Generation.JDK_21.firstRelease(), older -> older - 1)
                .toList();
    }
}
