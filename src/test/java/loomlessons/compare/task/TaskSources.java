package loomlessons.compare.task;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import loomlessons.compare.TaskCode;

/** A folder with sources, and another one in it for their classes. */
record TaskSources(Path folder) {

    Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    /** The task in a file of this folder. */
    TaskCode task(String text, Optional<String> className) throws Exception {
        return task(write("Foo.java", text), className, List.of());
    }

    TaskCode task(Path file, Optional<String> className, List<Path> classPath) throws Exception {
        return TaskFile.compile(file, className, classPath, Files.createDirectories(classes()));
    }

    Path classes() {
        return folder.resolve("classes");
    }
}
