/**
 * How a trail learns what its threads do: clocks, facts of threads, who sleeps, who waits in a join. Only {@code
 * lesson} fills trails with it; others read the facts that it found.
 */
package loomlessons.lesson.trail;
