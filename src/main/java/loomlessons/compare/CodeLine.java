package loomlessons.compare;

/**
 * A line of the user's code.
 *
 * @param file its name without the folder
 * @param line from 1; 0 if the class file doesn't say
 */
public record CodeLine(String file, int line) {

    /** As stack traces write it: {@code Foo.java:23}. */
    @Override
    public String toString() {
        return line > 0 ? file + ":" + line : file;
    }
}
