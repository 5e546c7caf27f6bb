/** A learner's folder and progress. */
package loomlessons.exercise.workspace;
