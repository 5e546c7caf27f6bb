package loomlessons.cli;

import java.util.List;
import java.util.stream.Stream;
import loomlessons.defect.JdkDefects;
import loomlessons.defect.JdkDefects.Present;
import loomlessons.render.terminal.LineWrap;

/**
 * What {@code doctor} says of the JDK's own defects.
 *
 * @param width of a line, in terminal cells
 */
record DefectLines(JdkDefects defects, int width) {

    List<String> lines() {
        String jdk = JdkDefects.inWords(defects.jdk());
        return defects.all().isEmpty()
                ? wrapped("JDK %s has no known defect that makes threads hang".formatted(jdk))
                : defects.all().stream().flatMap(this::linesOf).toList();
    }

    private Stream<String> linesOf(Present present) {
        String what =
                "%s: %s".formatted(present.defect().number(), present.defect().whatHappens());
        return Stream.concat(wrapped(what).stream(), wrapped(whatToDo(present)).stream());
    }

    private String whatToDo(Present present) {
        String fixed = JdkDefects.inWords(present.firstFixed());
        int release = defects.jdk().feature();
        return present.firstFixed().feature() == release
                ? "Fixed in %s: update this JDK.".formatted(fixed)
                : "Fixed in JDK %s; no update of JDK %d is known to have the fix.".formatted(fixed, release);
    }

    private List<String> wrapped(String text) {
        return LineWrap.words(text, width);
    }
}
