/** The child JVM of a check: runs the learner's program, delays its threads, reports what happens. */
package loomlessons.exercise.child;
