/** Lesson 4: several sleepers sleep at once. No other lesson may use it. */
package loomlessons.lesson.multithreading;
