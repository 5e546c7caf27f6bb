/** The parent's side of a check: compiles a learner's file, runs it in JVMs of its own, judges the trails. */
package loomlessons.exercise.check;
