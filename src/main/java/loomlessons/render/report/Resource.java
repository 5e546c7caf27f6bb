package loomlessons.render.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** A text file of the jar that goes into a report. */
final class Resource {

    private static final String OWN = "/loomlessons/report/";
    private static final String WEB_JARS = "/META-INF/resources/webjars/";
    private static final String PRISM = "prismjs/1.30.0/";

    private static final List<String> OWN_SCRIPTS =
            List.of("tooltip.js", "timeline.js", "timelines.js", "scale.js", "page.js");
    private static final List<String> LIBRARIES = List.of(
            "echarts/5.5.0/echarts.min.js",
            PRISM + "components/prism-core.min.js",
            PRISM + "components/prism-clike.min.js",
            PRISM + "components/prism-java.min.js");

    private Resource() {}

    /** A file of the report's own folder. */
    static String own(String name) {
        return read(OWN + name);
    }

    /** The scripts at the end of the page, libraries first. */
    static String scripts() {
        String libraries = LIBRARIES.stream().map(path -> read(WEB_JARS + path)).collect(Collectors.joining(";\n"));
        String own = OWN_SCRIPTS.stream().map(Resource::own).collect(Collectors.joining("\n"));
        return libraries + ";\n/*\nPrism: " + read(WEB_JARS + PRISM + "LICENSE") + "*/\n" + own;
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
