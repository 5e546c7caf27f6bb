package loomlessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/architecture.md says about the code is true. */
class DocumentedArchitectureTest {

    private static final Path DOCUMENT = Path.of("docs/architecture.md");
    private static final Path CODE = Path.of("src/main/java/loomlessons");
    private static final Path CLASSES = Path.of("target/classes/loomlessons");
    private static final int MOST_STOPS = 8;

    @Test
    void the_document_starts_with_a_tree_of_all_packages() throws IOException {
        String tree = matches("(?s)```text\\n(.*?)```").getFirst().group(1);

        assertThat(packages())
                .isNotEmpty()
                .allSatisfy(folder -> assertThat(tree).containsPattern("(?m)(^|[ /])" + folder.getFileName() + "/"));
        assertThat(Pattern.compile("(?m)^\\s*([a-z]+)/").matcher(tree).results().map(line -> line.group(1)))
                .allMatch(name -> name.equals("launch") || packages().anyMatch(folder -> folder.endsWith(name)));
    }

    @Test
    void a_strangers_walk_has_few_stops_and_each_is_a_file() throws IOException {
        List<String> stops = matches("(?m)^\\d\\. `([\\w/]+\\.java)`").stream()
                .map(stop -> stop.group(1))
                .toList();

        assertThat(stops).hasSizeBetween(2, MOST_STOPS).allMatch(stop -> Files.isRegularFile(CODE.resolve(stop)));
    }

    @Test
    void every_class_that_the_table_of_words_names_exists() throws IOException {
        List<String> names = matches("`((?:[a-z]+\\.)+[A-Z]\\w+(?:\\.[A-Z]\\w+)*)`").stream()
                .map(name -> name.group(1))
                .filter(name -> !name.startsWith("java."))
                .toList();

        assertThat(names).hasSizeGreaterThan(20).allMatch(DocumentedArchitectureTest::isClass);
    }

    /** The file name of a nested class has a dollar sign. */
    private static boolean isClass(String name) {
        String file = name.replaceAll("(?<=\\.[A-Z]\\w{0,40})\\.", "\\$").replace('.', '/');
        return Files.isRegularFile(CLASSES.resolve(file + ".class"));
    }

    private static List<MatchResult> matches(String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(DOCUMENT))
                .results()
                .toList();
    }

    private static Stream<Path> packages() {
        try (Stream<Path> files = Files.walk(CODE)) {
            return files.filter(Files::isDirectory).skip(1).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
