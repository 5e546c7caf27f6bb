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
import loomlessons.structured.CacheFolder;
import loomlessons.structured.Generation;
import loomlessons.structured.PreviewFeatures;
import loomlessons.structured.StructuredApi;
import loomlessons.structured.StructuredLanes;
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
        printStructured(StructuredLanes.ofThisJvm().expected());
        printDefects(JdkDefects.ofThisJvm());
        InstalledJdks installed = InstalledJdks.find();
        for (int release : installed.releasesFrom(Generation.JDK_21.firstRelease())) {
            print("JDK " + release, installed.javaOfRelease(release));
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
        print("preview", PreviewFeatures.areEnabled() ? "enabled" : "not enabled");
        print(
                "structured",
                switch (api) {
                    case StructuredApi.Available available -> "runs with the API of %s".formatted(jep());
                    case StructuredApi.FlagMissing missing ->
                        "runs with the API of %s, in a second JVM with --enable-preview".formatted(jep());
                    case StructuredApi.NoCompiler(int release, int builtFor) ->
                        "skipped: the jar was built for JDK %d, and this Java %d has no compiler"
                                .formatted(builtFor, release);
                    case StructuredApi.NotCompiled notCompiled -> "skipped: " + notCompiled.reason();
                });
        if (StructuredLanes.ofThisJvm().areCompiledHere() && !(api instanceof StructuredApi.NoCompiler)) {
            print("", "compiled by this JDK at the first run; kept in " + cacheInWords());
        }
    }

    private static String jep() {
        return Generation.jep(Runtime.version().feature());
    }

    private static String cacheInWords() {
        return CacheFolder.ofThisUser().map(CacheFolder::inWords).orElse("no place, because this user has no home");
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
