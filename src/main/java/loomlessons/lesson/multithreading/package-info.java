/** Lesson 4: several sleepers sleep at once. No other lesson may enter. */
package loomlessons.lesson.multithreading;
