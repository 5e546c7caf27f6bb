package loomlessons.exercise.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.ForwardingJavaFileObject;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;

/** The files of a compilation; those of a learner are decoded as {@link SourceText}. */
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

    SourceFiles(StandardJavaFileManager files) {
        super(files);
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
