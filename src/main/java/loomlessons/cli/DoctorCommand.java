package loomlessons.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import loomlessons.launch.InstalledJdks;
import loomlessons.measure.machine.Ceiling;
import loomlessons.measure.machine.Limit;
import loomlessons.measure.machine.Limit.Amount;
import loomlessons.measure.machine.Limits;
import loomlessons.measure.machine.SystemMonitor;
import loomlessons.run.Environment;
import loomlessons.run.StructuredApi;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Tells what this Java and this machine can do for the lessons. */
@Command(
        name = "doctor",
        description = "Tells what this Java and this machine offer, and the limits that matter to threads.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Runnable {

    private static final List<Integer> LONG_TERM_RELEASES = List.of(21, 25);

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        Environment environment = Environment.current();
        SystemMonitor machine = new SystemMonitor();
        tellJava(environment.jdk());
        tellMachine(environment.machine());
        tell("processor", machine.processor());
        tell("memory", String.format(Locale.ROOT, "%,d bytes", machine.totalMemory()));
        out().println();
        out().println("Limits that matter to threads");
        List<Limit> limits = Limits.read(Path.of("/"), machine.freeMemory());
        limits.forEach(this::tellLimit);
        Ceiling.predict(limits).ifPresent(this::tellCeiling);
    }

    private void tellJava(Environment.Jdk jdk) {
        tell("JDK", "%s, %s".formatted(jdk.version(), jdk.vendor()));
        tell("", jdk.home());
        tellStructured(StructuredApi.ofThisJvm());
        InstalledJdks installed = InstalledJdks.find();
        for (int release : LONG_TERM_RELEASES) {
            String java = installed.javaOfRelease(release);
            tell("JDK " + release, java == null ? "not found in the usual places" : java);
        }
    }

    private void tellMachine(Environment.Machine machine) {
        tell("machine", "%s %s".formatted(machine.os(), machine.arch()));
        tell("cores", "%d: so many threads compute at once".formatted(machine.cores()));
    }

    private void tellStructured(StructuredApi api) {
        switch (api) {
            case StructuredApi.Available available -> {
                tell("preview", "enabled");
                tell("structured", "runs by the API of %s".formatted(available.jep()));
            }
            case StructuredApi.FlagMissing missing -> {
                tell("preview", "not enabled: start java with --enable-preview");
                tell(
                        "structured",
                        "skipped until then; JDK %d has the API of %s"
                                .formatted(missing.release(), StructuredApi.jep(missing.release())));
            }
            case StructuredApi.WrongRelease wrong -> {
                tell("preview", "of no use here: the flag is for JDK " + wrong.releasesInWords());
                tell("structured", "skipped: this jar has it for JDK %s".formatted(wrong.releasesInWords()));
            }
        }
    }

    private void tellLimit(Limit limit) {
        tell(limit.kind().label(), told(limit));
        tell("", limit.kind().meaning());
    }

    private void tellCeiling(Ceiling ceiling) {
        tell("ceiling", String.format(Locale.ROOT, "about %,d platform threads more", ceiling.platformThreads()));
        tell("", "set by " + ceiling.describeLimits());
    }

    private void tell(String name, String text) {
        out().println(String.format(Locale.ROOT, "%-15s %s", name, text));
    }

    private static String told(Limit limit) {
        return switch (limit.amount()) {
            case Amount.Of amount -> String.format(Locale.ROOT, "%,d", amount.value());
            case Amount.Unlimited unlimited -> "unlimited";
            case Amount.Unknown unknown -> "unknown here";
        };
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
