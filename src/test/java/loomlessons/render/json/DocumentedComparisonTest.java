package loomlessons.render.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import loomlessons.compare.Subject;
import loomlessons.render.compare.Comparisons;
import loomlessons.run.Environment;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** docs/json.md has the names that a comparison is written with, and no other names. */
class DocumentedComparisonTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[^|]*) \\|");
    private static final Pattern NAME = Pattern.compile("`([^`\\s]+)`");

    private final String docs;
    private final String chapter;
    private final Set<String> written = new TreeSet<>();

    DocumentedComparisonTest() throws IOException {
        docs = Files.readString(Path.of("docs/json.md"));
        int from = docs.indexOf("\n## A comparison\n");
        chapter = docs.substring(from, docs.indexOf("\n## ", from + 1));
        Comparisons.all()
                .values()
                .forEach(comparison -> collect(new JsonMapper().readTree(Json.of(Environment.current(), comparison))));
        for (Subject subject : Subject.values()) {
            written.remove(subject.label()); // These are keys of the object "memory".
        }
    }

    @Test
    void every_name_that_is_written_is_explained() {
        Set<String> explained = new TreeSet<>();
        NAME.matcher(docs)
                .results()
                .forEach(name -> explained.addAll(List.of(name.group(1).split("[.\\[\\]]+"))));

        assertThat(written).hasSizeGreaterThan(80);
        assertThat(explained).containsAll(written);
    }

    @Test
    void every_name_that_is_explained_is_written() {
        Set<String> explained = new TreeSet<>();
        ROW.matcher(chapter)
                .results()
                .flatMap(row -> NAME.matcher(row.group(1)).results())
                .map(DocumentedComparisonTest::lastPart)
                .forEach(explained::add);

        assertThat(explained).hasSizeGreaterThan(60);
        assertThat(written).containsAll(explained);
    }

    private static String lastPart(MatchResult name) {
        return name.group(1).substring(name.group(1).lastIndexOf('.') + 1);
    }

    private void collect(JsonNode node) {
        node.properties().forEach(property -> {
            written.add(property.getKey());
            collect(property.getValue());
        });
        if (node.isArray()) {
            node.forEach(this::collect);
        }
    }
}
