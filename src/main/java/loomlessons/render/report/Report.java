package loomlessons.render.report;

import com.samskivert.mustache.Mustache;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Runs and measurements as one web page that needs nothing else: no network, no other file. */
public final class Report {

    private Report() {}

    /** The page, with a column for each document if there are several of a kind. */
    public static String html(List<ReportSource> sources) {
        return html(sources, Optional.empty());
    }

    /** The same; if the report was interrupted, the page shows why parts are missing. */
    public static String html(List<ReportSource> sources, Optional<String> interruption) {
        return Template.fill("report", ReportPage.of(sources, interruption));
    }

    /** The one place where texts become HTML: everything that a template names in two braces is escaped. */
    static final class Template {

        private Template() {}

        /** The template of that name, filled with the values of a record. */
        static String fill(String name, Record values) {
            return Mustache.compiler()
                    .escapeHTML(true)
                    .emptyStringIsFalse(true)
                    .withLoader(part -> new StringReader(Resource.own(part + ".html")))
                    .compile(Resource.own(name + ".html"))
                    .execute(values);
        }

        /** Data for a script element of type JSON: nothing in it can end the element. */
        static String data(Object values) {
            return JsonMapper.builder()
                    .build()
                    .writeValueAsString(values)
                    .replace("<", "\\u003c")
                    .replace("\u2028", "\\u2028")
                    .replace("\u2029", "\\u2029");
        }
    }
}
