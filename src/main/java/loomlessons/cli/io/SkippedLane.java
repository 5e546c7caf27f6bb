package loomlessons.cli.io;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import loomlessons.launch.InstalledJdks;
import loomlessons.launch.PasteableCommand;
import loomlessons.run.Outcome.Skipped;
import loomlessons.run.StructuredApi;

/** Why this JVM can't run the structured lanes, and which command can. */
public final class SkippedLane {

    private SkippedLane() {}

    /** The reason, and the command with the arguments of the current one. */
    public static Skipped because(StructuredApi api, List<String> arguments) {
        return switch (api) {
            case StructuredApi.Available available ->
                new Skipped("one of its classes can't be loaded", Optional.empty());
            case StructuredApi.FlagMissing flag ->
                new Skipped(
                        "JDK %d runs it only with --enable-preview".formatted(flag.release()),
                        Optional.of(command(PasteableCommand.THIS_JAVA, arguments)));
            case StructuredApi.WrongRelease wrong ->
                new Skipped(
                        "it needs JDK %s, this is JDK %d".formatted(wrong.releasesInWords(), wrong.release()),
                        installed(wrong.releases()).map(java -> command(java, arguments)));
        };
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
