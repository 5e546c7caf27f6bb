/** The parent's side of a check: compiles a learner's file, runs it in child JVMs, judges the trails. */
package loomlessons.exercise.check;
