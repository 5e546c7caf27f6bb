package loomlessons.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ScratchFolderTest {

    @Test
    void it_is_gone_with_all_that_is_in_it() throws Exception {
        Path path;
        try (ScratchFolder folder = ScratchFolder.create()) {
            path = folder.path();
            Files.createDirectories(path.resolve("deep/er"));
            Files.writeString(path.resolve("deep/er/file"), "text");
        }

        assertThat(path).doesNotExist();
    }
}
