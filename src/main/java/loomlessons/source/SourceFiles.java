package loomlessons.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.ForwardingJavaFileObject;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/** The files of a compilation; sources are decoded as {@link SourceText}. */
final class SourceFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {

    private static final class Decoded extends ForwardingJavaFileObject<JavaFileObject> {

        private Decoded(JavaFileObject file) {
            super(file);
        }

        private JavaFileObject encoded() {
            return fileObject;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) throws IOException {
            try (InputStream bytes = fileObject.openInputStream()) {
                return SourceText.decode(bytes.readAllBytes());
            }
        }
    }

    private static final String MODULE = "module-info";

    private final Map<String, Path> written = new TreeMap<>();

    SourceFiles(StandardJavaFileManager files) {
        super(files);
    }

    /** The source file of each class that was compiled, by the name of the class. */
    Map<String, Path> sourcesByClass() {
        return Map.copyOf(written);
    }

    /** Programs run from the class path, so a module's description beside the file doesn't count. */
    @Override
    public JavaFileObject getJavaFileForInput(Location location, String className, JavaFileObject.Kind kind)
            throws IOException {
        boolean isModuleBeside = location == StandardLocation.SOURCE_PATH && className.equals(MODULE);
        return isModuleBeside ? null : super.getJavaFileForInput(location, className, kind);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String className, JavaFileObject.Kind kind, FileObject sibling) throws IOException {
        written.put(className, Path.of(sibling.getName()).toAbsolutePath()); // As named, its links not followed.
        return super.getJavaFileForOutput(location, className, kind, sibling);
    }

    /** The source files at these places. */
    List<JavaFileObject> of(Path... sources) {
        return decoded(fileManager.getJavaFileObjects(sources));
    }

    @Override
    public Iterable<JavaFileObject> list(
            Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse) throws IOException {
        return decoded(super.list(location, packageName, kinds, recurse));
    }

    @Override
    public String inferBinaryName(Location location, JavaFileObject file) {
        return super.inferBinaryName(location, file instanceof Decoded decoded ? decoded.encoded() : file);
    }

    @Override
    public Location getLocationForModule(Location location, JavaFileObject file) throws IOException {
        return super.getLocationForModule(location, file instanceof Decoded decoded ? decoded.encoded() : file);
    }

    @Override
    public boolean contains(Location location, FileObject file) throws IOException {
        return super.contains(location, encoded(file));
    }

    @Override
    public boolean isSameFile(FileObject one, FileObject other) {
        return super.isSameFile(encoded(one), encoded(other));
    }

    private static FileObject encoded(FileObject file) {
        return file instanceof Decoded decoded ? decoded.encoded() : file;
    }

    private static List<JavaFileObject> decoded(Iterable<? extends JavaFileObject> files) {
        List<JavaFileObject> all = new ArrayList<>();
        for (JavaFileObject file : files) {
            all.add(file.getKind() == JavaFileObject.Kind.SOURCE ? new Decoded(file) : file);
        }
        return all;
    }
}
