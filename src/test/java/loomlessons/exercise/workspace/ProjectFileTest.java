package loomlessons.exercise.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

@Tag("any-jdk")
class ProjectFileTest {

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
        assertThat(text(parsed(ProjectFile.text(25, jar)), "systemPath")).isEqualTo(jar.toString());
        assertThat(text(parsed(ProjectFile.text(25, jar)), "maven.compiler.release"))
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

    private static Document parsed(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static String text(Document document, String element) {
        return document.getElementsByTagName(element).item(0).getTextContent();
    }
}
