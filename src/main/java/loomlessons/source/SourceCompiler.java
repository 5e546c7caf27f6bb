package loomlessons.source;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import loomlessons.file.NoScratchFolderException;
import loomlessons.source.SourceText.NotTextException;
import loomlessons.structured.LaneCompiler;

/** The compiler of the JDK that runs this app, in this JVM. */
public final class SourceCompiler {

    private static final int TAB = 8;
    private static final String CLASS_NOT_WRITTEN = "compiler.err.class.cant.write";

    private final JavaCompiler compiler;

    private SourceCompiler(JavaCompiler compiler) {
        this.compiler = compiler;
    }

    /**
     * Needs the module jdk.compiler. A JVM without it can't even load this class, so check for the module first.
     */
    public static SourceCompiler ofThisJava() {
        return new SourceCompiler(Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "no compiler"));
    }

    /**
     * Compiles one file, and those beside it whose classes it uses.
     *
     * @param classPath the folders and jars whose classes it may use, besides those of the JDK
     * @param classes the folder for the classes, which are there if there are no errors
     * @throws IOException if it can't read the file or write to the folder
     */
    public Compilation compile(Path source, List<Path> classPath, Path classes) throws IOException {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        StringWriter log = new StringWriter();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(diagnostics, Locale.ENGLISH, StandardCharsets.UTF_8)) {
            Path root = SourceRoot.of(source, SourceText.decode(Files.readAllBytes(source)));
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
            files.setLocationFromPaths(StandardLocation.SOURCE_PATH, List.of(root));
            SourceFiles sources = new SourceFiles(files);
            boolean compiled = compiler.getTask(
                            log, sources, diagnostics, LaneCompiler.OPTIONS, null, sources.of(source))
                    .call();
            requireWritten(diagnostics);
            return compiled
                    ? new Compilation(List.of(), sources.sourcesByClass())
                    : Compilation.failed(errors(source, diagnostics, log.toString()));
        } catch (NotTextException unfit) {
            return Compilation.failed(List.of(ofWholeFile(source, unfit.getMessage())));
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError crash) {
            return Compilation.failed(List.of(crash(source, crash.toString())));
        }
    }

    /** The compiler failed without an error in the file; the first line of a stack trace names the reason. */
    private static CompileError crash(Path source, String log) {
        String reason = log.lines()
                .map(String::strip)
                .filter(line -> line.matches("[\\w.$]+(Error|Exception)\\b.*"))
                .findFirst()
                .orElse("it gives no reason");
        return ofWholeFile(source, "the compiler itself failed on this file: " + reason);
    }

    private static CompileError ofWholeFile(Path source, String message) {
        return CompileError.ofWholeFile(source.getFileName().toString(), message);
    }

    /** Otherwise the compiler would blame a full disk on the learner's file. */
    private static void requireWritten(DiagnosticCollector<JavaFileObject> diagnostics)
            throws NoScratchFolderException {
        for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics.getDiagnostics()) {
            if (CLASS_NOT_WRITTEN.equals(diagnostic.getCode())) {
                throw new NoScratchFolderException(new IOException(diagnostic.getMessage(Locale.ENGLISH)));
            }
        }
    }

    private static List<CompileError> errors(Path source, DiagnosticCollector<JavaFileObject> diagnostics, String log) {
        List<CompileError> errors = diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(SourceCompiler::error)
                .toList();
        return errors.isEmpty() ? List.of(crash(source, log)) : errors;
    }

    private static CompileError error(Diagnostic<? extends JavaFileObject> diagnostic) {
        JavaFileObject source = diagnostic.getSource();
        String file =
                source == null ? "" : Path.of(source.getName()).getFileName().toString();
        return new CompileError(
                file,
                Math.max(0, diagnostic.getLineNumber()),
                Math.max(0, diagnostic.getColumnNumber()),
                diagnostic.getMessage(Locale.ENGLISH),
                line(source, diagnostic.getLineNumber()));
    }

    /** The line with tabs replaced by spaces, as the compiler counts its columns. */
    private static String line(JavaFileObject source, long number) {
        if (source == null || number < 1) {
            return "";
        }
        try {
            String text = source.getCharContent(true).toString();
            return text.lines()
                    .skip(number - 1)
                    .findFirst()
                    .map(SourceCompiler::withoutTabs)
                    .orElse("");
        } catch (IOException unreadable) {
            return "";
        }
    }

    private static String withoutTabs(String line) {
        StringBuilder expanded = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            boolean isTab = line.charAt(i) == '\t';
            expanded.append(isTab ? " ".repeat(TAB - expanded.length() % TAB) : line.substring(i, i + 1));
        }
        return expanded.toString();
    }
}
