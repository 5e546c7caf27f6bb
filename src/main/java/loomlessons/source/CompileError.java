package loomlessons.source;

/**
 * An error that the compiler reports for one place of a source file.
 *
 * @param file its name without the folder
 * @param line counted from 1, or 0 for the whole file
 * @param column counted from 1, or 0 if the compiler names none
 * @param source the text of that line
 */
public record CompileError(String file, long line, long column, String message, String source) {

    /** An error that has no place in the file. */
    static CompileError ofWholeFile(String file, String message) {
        return new CompileError(file, 0, 0, message, "");
    }

    /** As compilers write it: {@code Foo.java:23}. */
    public String place() {
        return line > 0 ? file + ":" + line : file;
    }
}
