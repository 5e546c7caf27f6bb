package loomlessons.exercise.check;

/**
 * What the compiler has to say about one place of a learner's file.
 *
 * @param line counted from 1
 * @param column counted from 1, or 0 where the compiler names none
 * @param source the text of that line
 */
public record CompileError(String file, long line, long column, String message, String source) {}
