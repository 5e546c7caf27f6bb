/** Lesson 3: the caller waits for the sleeper. No other lesson may enter. */
package loomlessons.lesson.join;
