package loomlessons.render;

/** Colours for a terminal, by ECMA-48 escape sequences, or none. */
public enum Ink {
    COLORED {
        @Override
        String paint(String code, String text) {
            return text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
        }
    },
    PLAIN {
        @Override
        String paint(String code, String text) {
            return text;
        }
    };

    abstract String paint(String code, String text);

    String strong(String text) {
        return paint("1", text);
    }

    String faint(String text) {
        return paint("2", text);
    }

    String good(String text) {
        return paint("32", text);
    }

    String bad(String text) {
        return paint("1;31", text);
    }

    String warning(String text) {
        return paint("33", text);
    }
}
