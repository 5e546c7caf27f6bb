/**
 * Lesson 8: hundreds of sleepers, then a thousand. {@code scale} measures the same lane bodies; no other lesson may
 * enter.
 */
package loomlessons.lesson.scale;
