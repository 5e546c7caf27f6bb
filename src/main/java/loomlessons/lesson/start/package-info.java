/** Lesson 1: on which thread the sleeper runs. No other lesson may use it. */
package loomlessons.lesson.start;
