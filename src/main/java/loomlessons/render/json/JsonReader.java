package loomlessons.render.json;

import java.util.Optional;
import loomlessons.render.format.Printable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what {@link Json} wrote, perhaps long ago, on another machine. */
public final class JsonReader {

    private static final int LONGEST_PROBLEM = 160;

    private final JsonMapper mapper = JsonMapper.builder().build();

    /**
     * The document that the text holds; names that this version doesn't know are left out.
     *
     * @throws ForeignJsonException if it holds none, or a damaged one
     */
    public JsonDocument read(String text) throws ForeignJsonException {
        try {
            JsonNode root = mapper.readTree(text);
            JsonDocument document = mapper.treeToValue(root, type(root));
            Optional<String> missing = MissingValues.first("", document)
                    .or(() -> MissingNames.first("", mapper.valueToTree(document), root));
            if (missing.isPresent()) {
                throw new ForeignJsonException("it has no value for " + missing.get());
            }
            return document;
        } catch (JacksonException damaged) {
            throw new ForeignJsonException(problem(damaged));
        }
    }

    private static Class<? extends JsonDocument> type(JsonNode root) throws ForeignJsonException {
        String kind = root.path("kind").asString("");
        return switch (kind) {
            case "course" -> ofSchema(JsonCourse.SCHEMA, root, JsonCourse.class);
            case "sweep" -> ofSchema(JsonSweep.SCHEMA, root, JsonSweep.class);
            case "explanation" -> ofSchema(JsonSweep.SCHEMA, root, JsonExplanation.class);
            default -> throw new ForeignJsonException("it wasn't written by run or scale with --format json");
        };
    }

    private static Class<? extends JsonDocument> ofSchema(int schema, JsonNode root, Class<? extends JsonDocument> type)
            throws ForeignJsonException {
        String given = root.path("schema").asString("missing");
        if (!given.equals(Integer.toString(schema))) {
            throw new ForeignJsonException("its schema is %s, this version reads schema %d".formatted(given, schema));
        }
        return type;
    }

    private static String problem(JacksonException damaged) {
        TokenStreamLocation at = damaged.getLocation();
        String where = at == null || at.getLineNr() < 1 ? "" : " (line %d)".formatted(at.getLineNr());
        String message = Printable.line(damaged.getOriginalMessage());
        String problem = message.length() <= LONGEST_PROBLEM ? message : message.substring(0, LONGEST_PROBLEM) + "…";
        return "it is damaged: " + problem + where;
    }
}
