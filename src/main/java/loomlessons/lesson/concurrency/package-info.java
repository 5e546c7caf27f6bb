/** Lesson 2: the caller goes on while the sleeper sleeps. No other lesson may use it. */
package loomlessons.lesson.concurrency;
