package loomlessons.cli.io;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import loomlessons.launch.InstalledJdks;
import loomlessons.launch.PasteableCommand;
import loomlessons.lesson.Lane;
import loomlessons.run.Outcome.Skipped;
import loomlessons.run.StructuredApi;
import loomlessons.scale.Subject;
import picocli.CommandLine.Model.CommandSpec;

/** Why this JVM can't run the structured lanes, and which command can. */
public final class SkippedLane {

    private SkippedLane() {}

    /** The reason, and the command that can, with the arguments of the current one. */
    public static Skipped of(CommandSpec command) {
        return because(
                StructuredApi.ofThisJvm(),
                command.root().commandLine().getParseResult().originalArgs());
    }

    private static Skipped because(StructuredApi api, List<String> arguments) {
        return switch (api) {
            case StructuredApi.Available available ->
                new Skipped("one of its classes can't be loaded", Optional.empty());
            case StructuredApi.FlagMissing(int release) ->
                new Skipped(
                        "JDK %d runs it only with --enable-preview".formatted(release),
                        Optional.of(command(PasteableCommand.THIS_JAVA, arguments)));
            case StructuredApi.WrongRelease wrong ->
                new Skipped(
                        "it needs JDK %s, this is JDK %d".formatted(wrong.releasesInWords(), wrong.release()),
                        installed(wrong.releases()).map(java -> command(java, arguments)));
        };
    }

    /** Each probe gets its own --enable-preview, so only the wrong release makes the structured lane unavailable. */
    public static Map<Subject, String> unavailableToSweeps() {
        return StructuredApi.ofThisJvm() instanceof StructuredApi.WrongRelease wrong
                ? Map.of(
                        new Subject.OfLane(Lane.STRUCTURED),
                        because(wrong, List.of()).reason())
                : Map.of();
    }

    private static Optional<String> installed(List<Integer> releases) {
        InstalledJdks jdks = InstalledJdks.find();
        return releases.stream()
                .map(jdks::javaOfRelease)
                .filter(Objects::nonNull)
                .reduce((older, newer) -> newer);
    }

    private static String command(String java, List<String> arguments) {
        return PasteableCommand.of(java, arguments.toArray(String[]::new));
    }
}
