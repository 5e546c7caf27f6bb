package loomlessons.render.json;

import java.util.Collection;
import java.util.stream.Collectors;
import loomlessons.render.format.Printable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;

/** What is wrong with a JSON file, in plain words instead of the parser's. */
final class JsonProblem {

    static final String NOT_A_NUMBER = "this is not a number";

    // The messages of Jackson, where its classes don't tell two cases apart.
    private static final String TRAILING = "Trailing token";
    private static final String CUT_OFF = "Unexpected end-of-input";

    private JsonProblem() {}

    /** The problem and its place, for example {@code it is damaged: lessons[0].name isn't a text (line 3, column 9)}. */
    static String inWords(JacksonException error) {
        String problem = switch (error) {
            case UnexpectedEndOfInputException cutOff -> "it ends too early";
            case StreamReadException cutOff when cutOff.getOriginalMessage().startsWith(CUT_OFF) -> "it ends too early";
            case InputCoercionException tooLarge -> path(error) + " is too large a number";
            case StreamReadException syntax -> "it isn't valid JSON";
            case InvalidNullException missing -> "it has no value for " + path(error);
            case MismatchedInputException unfit
            when unfit.getOriginalMessage().startsWith(TRAILING) -> "it has more than one document";
            case MismatchedInputException unfit -> path(error) + " isn't " + expected(unfit);
            default -> path(error) + " doesn't fit";
        };
        return "it is damaged: " + problem + place(error.getLocation());
    }

    /** The same for a text that goes beyond what the parser reads, at the place that it has reached. */
    static String beyondLimits(TokenStreamLocation reached) {
        return "it is damaged: a text, a number or a nesting in it is too long" + place(reached);
    }

    private static String expected(MismatchedInputException unfit) {
        Class<?> type = unfit.getTargetType();
        if (type == null) {
            return "what it should be";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "a number";
        }
        if (type == String.class) {
            return "a text";
        }
        return Collection.class.isAssignableFrom(type) ? "a list" : "an object";
    }

    /** The place in the document, as {@code lessons[0].lanes[1].virtual}. */
    private static String path(JacksonException error) {
        String path = error.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
        return path.isEmpty() ? "its content" : Printable.line(path);
    }

    private static String place(TokenStreamLocation at) {
        return at == null || at.getLineNr() < 1
                ? ""
                : " (line %d, column %d)".formatted(at.getLineNr(), at.getColumnNr());
    }
}
