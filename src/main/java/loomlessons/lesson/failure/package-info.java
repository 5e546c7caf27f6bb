/** Lesson 6: one of several tasks fails early. No other lesson may use it. */
package loomlessons.lesson.failure;
