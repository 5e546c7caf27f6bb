package loomlessons.render.json;

import java.util.Optional;
import loomlessons.compare.CodeLine;

/** A line of the user's code; the number is null if the class file doesn't say. */
public record JsonCodeLine(String file, @MayBeNull Integer line) {

    static JsonCodeLine of(Optional<CodeLine> place) {
        return place.map(known -> new JsonCodeLine(known.file(), known.line() > 0 ? known.line() : null))
                .orElse(null);
    }
}
