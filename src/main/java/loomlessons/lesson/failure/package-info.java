/** Lesson 6: one of several tasks fails early. No other lesson may enter. */
package loomlessons.lesson.failure;
