package loomlessons.cli.exercise.watch;

import loomlessons.exercise.Exercise;
import loomlessons.exercise.check.CheckResult;

/** What can happen while a learner's file is watched. */
sealed interface Signal {

    /** A key was pressed. */
    record Pressed(char key) implements Signal {}

    /** A check has come to its end. */
    record Checked(Exercise exercise, CheckResult result) implements Signal {}

    /** A check couldn't be carried out, for that reason. */
    record Unchecked(String reason) implements Signal {}
}
