package loomlessons.render.json;

import java.io.Serial;

/** Thrown for a text that isn't what this app writes as JSON; the message says in what it isn't. */
public final class ForeignJsonException extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    ForeignJsonException(String message) {
        super(message);
    }
}
