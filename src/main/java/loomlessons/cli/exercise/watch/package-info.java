/** A watched exercise: keys, saved files, checks in the background. */
package loomlessons.cli.exercise.watch;
