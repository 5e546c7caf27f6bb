package loomlessons.exercise.check;

import java.util.List;

/** What became of a learner's file in the compiler. */
sealed interface Compilation {

    /** Its classes are there. */
    record Compiled() implements Compilation {}

    /** It has errors, at least one. */
    record Refused(List<CompileError> errors) implements Compilation {}
}
