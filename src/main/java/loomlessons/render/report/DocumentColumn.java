package loomlessons.render.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import loomlessons.render.format.Printable;
import loomlessons.render.json.JsonDocument;

/**
 * A document with the short label that distinguishes it from the others of its kind.
 *
 * @param <D> course, sweep or explanation
 */
record DocumentColumn<D extends JsonDocument>(String label, D document) {

    /** The documents of one kind, in the order given. */
    static <D extends JsonDocument> List<DocumentColumn<D>> of(Class<D> kind, List<ReportSource> sources) {
        List<ReportSource> ofKind = sources.stream()
                .filter(source -> kind.isInstance(source.document()))
                .toList();
        List<DocumentColumn<D>> columns = new ArrayList<>();
        Map<String, Integer> numbers = new HashMap<>();
        for (ReportSource source : ofKind) {
            String label = label(source, ofKind);
            int number = numbers.merge(label, 1, Integer::sum);
            columns.add(
                    new DocumentColumn<>(number == 1 ? label : label + " #" + number, kind.cast(source.document())));
        }
        return columns;
    }

    /** Only the JDK, if that is enough. */
    private static String label(ReportSource source, List<ReportSource> all) {
        String jdk = jdk(source);
        boolean isUnique = all.stream().filter(other -> jdk(other).equals(jdk)).count() == 1;
        return isUnique ? jdk : jdk + " · " + Printable.line(source.name());
    }

    private static String jdk(ReportSource source) {
        return "JDK " + source.document().jdk().release();
    }
}
