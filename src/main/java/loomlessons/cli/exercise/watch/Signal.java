package loomlessons.cli.exercise.watch;

import loomlessons.exercise.Exercise;
import loomlessons.exercise.check.CheckResult;

/** What can happen while a learner's file is watched. */
sealed interface Signal {

    /** A key was pressed. */
    record Pressed(char key) implements Signal {}

    /** A check has ended. */
    record Checked(Exercise exercise, CheckResult result) implements Signal {}

    /** A check failed to run, for that reason. */
    record Unchecked(String reason) implements Signal {}
}
