package loomlessons.render.json;

import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Finds what a document would be written with and doesn't have: JSON readers put 0 or false there. */
final class MissingNames {

    private MissingNames() {}

    /** The way to the first missing name, as {@code lessons[0].lanes[1].virtual}. */
    static Optional<String> first(String path, JsonNode written, JsonNode given) {
        if (written.isArray()) {
            return IntStream.range(0, Math.min(written.size(), given.size()))
                    .mapToObj(i -> first(path + "[" + i + "]", written.get(i), given.get(i)))
                    .flatMap(Optional::stream)
                    .findFirst();
        }
        return written.properties().stream()
                .flatMap(property -> ofProperty(path, property, given).stream())
                .findFirst();
    }

    private static Optional<String> ofProperty(String path, Map.Entry<String, JsonNode> written, JsonNode given) {
        String name = path.isEmpty() ? written.getKey() : path + "." + written.getKey();
        if (written.getValue().isNull()) {
            return Optional.empty();
        }
        return given.has(written.getKey())
                ? first(name, written.getValue(), given.get(written.getKey()))
                : Optional.of(name);
    }
}
