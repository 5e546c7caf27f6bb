/** A learner's folder, and how far the learner has come. */
package loomlessons.exercise.workspace;
