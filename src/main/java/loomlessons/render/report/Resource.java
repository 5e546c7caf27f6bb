package loomlessons.render.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A text file of the jar that goes into a report. */
final class Resource {

    private static final String OWN = "/loomlessons/report/";

    private static final List<String> OWN_SCRIPTS =
            List.of("tooltip.js", "timeline.js", "timelines.js", "scale.js", "comparison.js", "page.js");
    private static final List<String> PRISM_SCRIPTS =
            List.of("prism-core.min.js", "prism-clike.min.js", "prism-java.min.js");

    private Resource() {}

    /** A file of the report's own folder. */
    static String own(String name) {
        return read(OWN + name);
    }

    /** The scripts at the end of the page, libraries first. */
    static String scripts() {
        Properties folders = libraryFolders();
        String prism = folders.getProperty("prism");
        String libraries = Stream.concat(
                        Stream.of(folders.getProperty("echarts") + "echarts.min.js"),
                        PRISM_SCRIPTS.stream().map(script -> prism + "components/" + script))
                .map(Resource::read)
                .collect(Collectors.joining(";\n"));
        String own = OWN_SCRIPTS.stream().map(Resource::own).collect(Collectors.joining("\n"));
        return libraries + ";\n/*\nPrism: " + read(prism + "LICENSE") + "*/\n" + own;
    }

    /** The build writes the versions of the libraries into this file. */
    private static Properties libraryFolders() {
        Properties folders = new Properties();
        try (StringReader text = new StringReader(own("libraries.properties"))) {
            folders.load(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return folders;
    }

    private static String read(String path) {
        try (InputStream file = Resource.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException(path + " isn't in this build");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
