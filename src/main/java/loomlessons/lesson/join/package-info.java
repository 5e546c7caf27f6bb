/** Lesson 3: the caller waits for the sleeper. No other lesson may use it. */
package loomlessons.lesson.join;
