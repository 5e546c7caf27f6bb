/** Lesson 8: a hundred sleepers, then a thousand. {@code scale} measures the same lane bodies; no other lesson may use it. */
package loomlessons.lesson.scale;
