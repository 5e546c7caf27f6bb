/** Lesson 1: on which thread the sleeper runs. No other lesson may enter. */
package loomlessons.lesson.start;
