package loomlessons.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import loomlessons.cli.io.ExitCode;
import loomlessons.cli.io.Terminal;
import loomlessons.defect.JdkDefects;
import loomlessons.launch.InstalledJdks;
import loomlessons.launch.VisibleText;
import loomlessons.measure.machine.ByteSize;
import loomlessons.measure.machine.Limit;
import loomlessons.measure.machine.Limit.Ceiling;
import loomlessons.measure.machine.Limits;
import loomlessons.measure.machine.SystemMonitor;
import loomlessons.render.terminal.Page;
import loomlessons.render.terminal.Page.AnsiStyle;
import loomlessons.run.Environment;
import loomlessons.run.StructuredApi;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows what this Java and this machine can do for the lessons. */
@Command(
        name = "doctor",
        description = "Shows what this Java and this machine offer, and what limits the number of threads.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

    private static final int LABEL_WIDTH = 16;
    private static final List<Integer> LONG_TERM_RELEASES = List.of(21, 25);

    @Spec
    private CommandSpec spec;

    private Page page;

    @Override
    public Integer call() throws InterruptedException {
        page = new Page(Terminal.detect(System.getenv()).width(), AnsiStyle.PLAIN, false);
        Environment environment = Environment.current();
        SystemMonitor machine = new SystemMonitor();
        printJava(environment.jdk());
        printMachine(environment.machine());
        print("processor", machine.processor());
        print("memory", ByteSize.inWords(machine.totalMemory()));
        out().println();
        out().println("Limits for threads");
        List<Limit> limits = Limits.read(Path.of("/"), machine.freeMemory());
        limits.forEach(this::printLimit);
        Ceiling.predict(limits).ifPresent(this::printCeiling);
        return ExitCode.FINE.code();
    }

    private void printJava(Environment.Jdk jdk) {
        print("JDK", "%s, %s".formatted(jdk.version(), jdk.vendor()));
        print("", jdk.home());
        printStructured(StructuredApi.ofThisJvm());
        printDefects(JdkDefects.ofThisJvm());
        InstalledJdks installed = InstalledJdks.find();
        for (int release : LONG_TERM_RELEASES) {
            String java = installed.javaOfRelease(release);
            print("JDK " + release, java == null ? "not found in the usual places" : java);
        }
    }

    private void printDefects(JdkDefects defects) {
        String label = "defects";
        for (String line : new DefectLines(defects, page.width() - LABEL_WIDTH).lines()) {
            print(label, line);
            label = "";
        }
    }

    private void printMachine(Environment.Machine machine) {
        print("machine", "%s %s".formatted(machine.os(), machine.arch()));
        print(
                "cores",
                machine.cores() == 1
                        ? "1: only one thread computes at a time"
                        : "%1$d: at most %1$d threads compute at the same time".formatted(machine.cores()));
    }

    private void printStructured(StructuredApi api) {
        switch (api) {
            case StructuredApi.Available available -> {
                print("preview", "enabled");
                print("structured", "runs with the API of %s".formatted(available.jep()));
            }
            case StructuredApi.FlagMissing missing -> {
                print("preview", "not enabled: start java with --enable-preview");
                print(
                        "structured",
                        "skipped without it; JDK %d has the API of %s"
                                .formatted(missing.release(), StructuredApi.jep(missing.release())));
            }
            case StructuredApi.WrongRelease wrong -> {
                print("preview", "doesn't help here: this jar uses it on JDK " + wrong.releasesInWords());
                print("structured", "skipped: this jar has it for JDK %s".formatted(wrong.releasesInWords()));
            }
        }
    }

    private void printLimit(Limit limit) {
        print(limit.kind().label(), limit.amountInWords());
        print("", limit.kind().meaning());
    }

    private void printCeiling(Ceiling ceiling) {
        print("ceiling", String.format(Locale.ROOT, "about %,d more platform threads", ceiling.platformThreads()));
        print("", "set by " + ceiling.describeLimits());
    }

    private void print(String name, String text) {
        page.fit(List.of("%-15s %s".formatted(name, VisibleText.of(text)))).forEach(out()::println);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
