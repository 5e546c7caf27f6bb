/** Lesson 2: the caller goes on while the sleeper sleeps. No other lesson may enter. */
package loomlessons.lesson.concurrency;
