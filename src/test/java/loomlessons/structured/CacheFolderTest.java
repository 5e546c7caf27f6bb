package loomlessons.structured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("any-jdk")
@DisabledOnOs(OS.WINDOWS)
class CacheFolderTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "Linux, XDG_CACHE_HOME=/caches HOME=/home/me, /caches/loom-lessons",
        "Linux, HOME=/home/me, /home/me/.cache/loom-lessons",
        "Linux, XDG_CACHE_HOME= HOME=/home/me, /home/me/.cache/loom-lessons",
        "Linux, XDG_CACHE_HOME=relative HOME=/home/me, /home/me/.cache/loom-lessons",
        "Linux, HOME=, /home/of-property/.cache/loom-lessons",
        "Linux, '', /home/of-property/.cache/loom-lessons",
        "FreeBSD, HOME=/home/me, /home/me/.cache/loom-lessons",
        "Mac OS X, XDG_CACHE_HOME=/caches, /home/of-property/Library/Caches/loom-lessons",
        "Windows 11, LOCALAPPDATA=/local, /local/loom-lessons",
        "Windows 11, '', /home/of-property/AppData/Local/loom-lessons"
    })
    void it_is_where_the_system_keeps_such_files(String system, String variables, String expected) {
        assertThat(CacheFolder.of(environment(variables), system, "/home/of-property"))
                .map(CacheFolder::path)
                .hasValue(Path.of(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?", "relative", "\0"})
    void without_a_home_there_is_none(String home) {
        assertThat(CacheFolder.of(Map.of(), "Linux", home)).isEmpty();
    }

    @Test
    void it_is_for_its_owner_alone() throws Exception {
        CacheFolder cache = cache();

        cache.create();

        assertThat(Files.getPosixFilePermissions(cache.path())).isEqualTo(PosixFilePermissions.fromString("rwx------"));
        cache.create();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rwxrwx---", "rwx---rwx", "rwx----w-"})
    void one_that_others_may_change_is_not_used(String permissions) throws Exception {
        CacheFolder cache = withFile();
        Files.setPosixFilePermissions(cache.path(), PosixFilePermissions.fromString(permissions));

        assertThatIOException().isThrownBy(() -> cache.read("file")).withMessageContaining("other users");
        assertThatIOException().isThrownBy(cache::create).withMessageContaining("other users");
        assertThat(cache.inWords()).contains("other users");
    }

    @Test
    void a_file_that_others_may_change_is_not_used() throws Exception {
        CacheFolder cache = withFile();
        Files.setPosixFilePermissions(cache.path().resolve("file"), PosixFilePermissions.fromString("rw-rw-rw-"));

        assertThatIOException().isThrownBy(() -> cache.read("file")).withMessageContaining("other users");
    }

    /** A link could lead to a file that its owner changes later. */
    @Test
    void a_link_is_not_followed() throws Exception {
        CacheFolder cache = withFile();
        Files.createSymbolicLink(cache.path().resolve("link"), cache.path().resolve("file"));

        assertThatIOException().isThrownBy(() -> cache.read("link")).withMessageContaining("isn't a file");
    }

    /** Only root can give files away. */
    @ParameterizedTest
    @ValueSource(strings = {"", "file"})
    void what_belongs_to_somebody_else_is_not_used(String file) throws Exception {
        Assumptions.assumeTrue("root".equals(System.getProperty("user.name")), "only root can give files away");
        CacheFolder cache = withFile();
        Files.setAttribute(cache.path().resolve(file), "unix:uid", 65_534);

        assertThatIOException().isThrownBy(() -> cache.read("file")).withMessageContaining("belongs to");
    }

    @Test
    void in_words_it_says_why_nothing_can_be_kept_there() throws Exception {
        CacheFolder cache = cache();
        assertThat(cache.inWords()).isEqualTo(cache.path().toString());

        Files.writeString(cache.path().getParent(), "a file in the place of its parent");
        assertThat(cache.inWords()).contains("no file, because", "caches isn't a folder");

        Files.delete(cache.path().getParent());
        Files.createDirectory(cache.path().getParent());
        Files.createSymbolicLink(cache.path(), folder.resolve("nosuch"));
        assertThat(cache.inWords()).contains("no file, because", "loom-lessons isn't a folder");
    }

    private CacheFolder withFile() throws Exception {
        CacheFolder cache = cache();
        cache.create();
        Files.writeString(cache.path().resolve("file"), "kept");
        assertThat(cache.read("file")).asString().isEqualTo("kept");
        return cache;
    }

    private CacheFolder cache() {
        return CacheFolder.of(Map.of("XDG_CACHE_HOME", folder.resolve("caches").toString()), "Linux", "")
                .orElseThrow();
    }

    private static Map<String, String> environment(String variables) {
        return Pattern.compile("(\\w+)=(\\S*)")
                .matcher(variables)
                .results()
                .collect(Collectors.toMap(variable -> variable.group(1), variable -> variable.group(2)));
    }
}
