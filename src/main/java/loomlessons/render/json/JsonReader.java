package loomlessons.render.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.Serial;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Reads what {@link Json} wrote, perhaps in an earlier version or on another machine. */
public final class JsonReader {

    private final JsonMapper mapper = JsonMapper.builder()
            .changeDefaultNullHandling(nulls -> JsonSetter.Value.forValueNulls(Nulls.FAIL, Nulls.FAIL))
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .addModule(new SimpleModule()
                    .addDeserializer(double.class, new FiniteNumber<>(Number::doubleValue))
                    .addDeserializer(Double.class, new FiniteNumber<>(Number::doubleValue))
                    .addDeserializer(Number.class, new FiniteNumber<>(Function.identity())))
            .build();

    /**
     * The document in the text; names that this version doesn't know are left out.
     *
     * @throws ForeignJsonException if there is none, or a damaged one
     */
    public JsonDocument read(String text) throws ForeignJsonException {
        if (text.isBlank()) {
            throw new ForeignJsonException("it is empty");
        }
        try {
            // Read twice: only a parser in front of the text, not of a tree, knows the line of what doesn't fit.
            return mapper.readValue(text, type(mapper.readTree(text)));
        } catch (StreamConstraintsException tooMuch) {
            throw new ForeignJsonException(JsonProblem.beyondLimits(limitReachedIn(text)));
        } catch (JacksonException damaged) {
            throw new ForeignJsonException(JsonProblem.inWords(damaged));
        }
    }

    /** Where the parser gives up: its exception for such a text doesn't say. */
    private TokenStreamLocation limitReachedIn(String text) {
        try (JsonParser parser = mapper.createParser(text)) {
            try {
                while (parser.nextToken() != null) {
                    parser.getString();
                }
            } catch (StreamConstraintsException tooMuch) {
                return parser.currentLocation();
            }
            return parser.currentLocation();
        }
    }

    private static Class<? extends JsonDocument> type(JsonNode root) throws ForeignJsonException {
        String kind = root.path("kind").asString("");
        return switch (kind) {
            case "course" -> ofSchema(JsonCourse.SCHEMA, root, JsonCourse.class);
            case "sweep" -> ofSchema(JsonSweep.SCHEMA, root, JsonSweep.class);
            case "explanation" -> ofSchema(JsonSweep.SCHEMA, root, JsonExplanation.class);
            case "compare" -> ofSchema(JsonCompare.SCHEMA, root, JsonCompare.class);
            default -> throw new ForeignJsonException("it isn't a result of run, scale or compare");
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

    /** Jackson itself accepts the text "NaN" as a number, and reads 1e999 as infinity. */
    private static final class FiniteNumber<N extends Number> extends StdDeserializer<N> {

        private final Function<Number, N> conversion;

        FiniteNumber(Function<Number, N> conversion) {
            super(Number.class);
            this.conversion = conversion;
        }

        @Override
        public N deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.currentToken().isNumeric() || !Double.isFinite(parser.getDoubleValue())) {
                context.reportInputMismatch(this, JsonProblem.NOT_A_NUMBER);
            }
            return conversion.apply(parser.getNumberValue());
        }
    }

    /** Thrown if a text isn't a JSON document of this app; the message says why. */
    public static final class ForeignJsonException extends Exception {

        @Serial
        private static final long serialVersionUID = 1;

        ForeignJsonException(String message) {
            super(message);
        }
    }
}
