package loomlessons.structured;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles the structured lanes with the compiler of the running JDK, from memory to memory. */
public final class LaneCompiler {

    /** For sources that this JVM itself loads, with its preview APIs. */
    public static final List<String> OPTIONS = List.of(
            "-source",
            Integer.toString(Runtime.version().feature()),
            "--enable-preview",
            "-proc:none",
            "-Xlint:none",
            "-parameters");

    /** The sources don't compile: this JDK has another API. */
    static final class NotCompiledException extends Exception {

        private static final long serialVersionUID = 1L;

        /** With the compiler's first line. */
        NotCompiledException(String firstLine) {
            super(firstLine);
        }
    }

    private LaneCompiler() {}

    /** Whether this Java has a compiler: a JRE has none. */
    static boolean isThere() {
        return ModuleLayer.boot().findModule("jdk.compiler").isPresent();
    }

    /**
     * Compiles these sources.
     *
     * @param sources text by name of the class
     * @param app the jar or folder whose classes they use
     * @return class files by name of the class
     */
    static Map<String, byte[]> compile(Map<String, String> sources, Path app) throws NotCompiledException, IOException {
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "no compiler");
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<SourceInMemory> files = sources.entrySet().stream()
                .map(source -> new SourceInMemory(source.getKey(), source.getValue()))
                .toList();
        try (StandardJavaFileManager onDisk = compiler.getStandardFileManager(diagnostics, Locale.ENGLISH, null)) {
            onDisk.setLocationFromPaths(StandardLocation.CLASS_PATH, List.of(app));
            ClassesInMemory classes = new ClassesInMemory(onDisk);
            if (!compiler.getTask(Writer.nullWriter(), classes, diagnostics, OPTIONS, null, files)
                    .call()) {
                throw new NotCompiledException(firstLine(diagnostics.getDiagnostics()));
            }
            return classes.all();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError crash) {
            throw new NotCompiledException("the compiler itself failed: " + crash);
        }
    }

    private static String firstLine(List<Diagnostic<? extends JavaFileObject>> diagnostics) {
        return diagnostics.stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .findFirst()
                .map(error -> "%s:%d: %s"
                        .formatted(
                                error.getSource() == null
                                        ? "?"
                                        : error.getSource().getName().replaceAll(".*/", ""),
                                error.getLineNumber(),
                                error.getMessage(Locale.ENGLISH)
                                        .lines()
                                        .findFirst()
                                        .orElse("")))
                .orElse("the compiler gives no reason");
    }

    private static final class SourceInMemory extends SimpleJavaFileObject {

        private final String text;

        SourceInMemory(String className, String text) {
            super(URI.create("memory:///" + className.replace('.', '/') + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class ClassesInMemory extends ForwardingJavaFileManager<StandardJavaFileManager> {

        private final Map<String, ByteArrayOutputStream> written = new TreeMap<>();

        ClassesInMemory(StandardJavaFileManager onDisk) {
            super(onDisk);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                JavaFileManager.Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + className.replace('.', '/')), kind) {
                @Override
                public OutputStream openOutputStream() {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    written.put(className, bytes);
                    return bytes;
                }
            };
        }

        Map<String, byte[]> all() {
            Map<String, byte[]> classes = new TreeMap<>();
            written.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
            return classes;
        }
    }
}
