package loomlessons.exercise.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import loomlessons.structured.Generation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

@Tag("any-jdk")
class ProjectFileTest {

    private static final Path JAR = Path.of("/some/where/loom-lessons.jar");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b",
                "<&>]]>",
                "'\"",
                "--><!--",
                "%s%n",
                "@release@",
                "@jar@",
                "\\u0041\\n",
                "$HOME$(id)",
                "$1\\",
                "é",
                "e\u0301",
                "😀",
                "&amp;&#10;",
                "!#*?;|~"
            })
    void the_jar_may_have_any_name_that_xml_can_have(String folder) throws Exception {
        Path jar = Path.of("/" + folder + "/loom-lessons.jar");

        assertThat(ProjectFile.canName(jar)).isTrue();
        assertThat(text(parsed(ProjectFile.text("loom-exercises", 25, jar)), "systemPath"))
                .isEqualTo(jar.toString());
        assertThat(text(parsed(ProjectFile.text("loom-exercises", 25, jar)), "maven.compiler.release"))
                .isEqualTo("25");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${user.home}",
                "a\nb",
                "a\tb",
                "a\rb",
                "\u001b[31m",
                "\u0007",
                "\u007f",
                "\u009b",
                "\uffff",
                "\u2028"
            })
    void other_names_are_refused_because_the_file_would_be_wrong(String folder) {
        assertThat(ProjectFile.canName(Path.of("/" + folder + "/loom-lessons.jar")))
                .isFalse();
    }

    @Test
    void a_folder_with_files_for_one_generation_has_one_file_for_the_jdk_in_use() {
        Map<String, String> files = ProjectFile.texts(new FileLayout(25, Generation.JDK_25), 26, JAR);

        assertThat(files).containsOnlyKeys("pom.xml");
        assertThat(files.get("pom.xml")).contains("<maven.compiler.release>26<");
    }

    @Test
    void a_subfolder_has_a_file_of_its_own_with_the_release_of_its_jdk_and_another_name() throws Exception {
        Map<String, String> files = ProjectFile.texts(new FileLayout(25, Generation.JDK_27), 28, JAR);

        assertThat(files).containsOnlyKeys("pom.xml", "java-27/pom.xml");
        Document first = parsed(files.get("pom.xml"));
        Document added = parsed(files.get("java-27/pom.xml"));
        assertThat(text(first, "maven.compiler.release")).isEqualTo("25");
        assertThat(text(added, "maven.compiler.release")).isEqualTo("28");
        assertThat(text(added, "systemPath")).isEqualTo(JAR.toString());
        assertThat(text(added, "artifactId")).isNotEqualTo(text(first, "artifactId"));
    }

    @Test
    void a_file_leaves_out_the_folder_of_every_generation_but_one_of_an_earlier_version_does_not(@TempDir Path folder)
            throws Exception {
        assertThat(ProjectFile.leavesOutSubfolders(folder))
                .as("without a file, nothing is seen twice")
                .isTrue();

        String text = ProjectFile.text("loom-exercises", 25, JAR);
        Path file = Files.writeString(folder.resolve("pom.xml"), text);
        PathMatcher excluded = FileSystems.getDefault().getPathMatcher("glob:" + text(parsed(text), "exclude"));
        assertThat(ProjectFile.leavesOutSubfolders(folder)).isTrue();
        assertThat(Generation.values())
                .allMatch(generation -> excluded.matches(Path.of(generation.folder(), "Ex09ForkAndJoin.java")));
        assertThat(excluded.matches(Path.of("Ex09ForkAndJoin.java"))).isFalse();

        Files.writeString(file, text.replaceAll("(?s)<excludes>.*</excludes>", ""));
        assertThat(ProjectFile.leavesOutSubfolders(folder)).isFalse();
    }

    private static Document parsed(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static String text(Document document, String element) {
        return document.getElementsByTagName(element).item(0).getTextContent();
    }
}
