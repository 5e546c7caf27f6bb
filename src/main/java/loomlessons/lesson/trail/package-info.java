/**
 * How a trail finds out what its threads do: clocks, facts about threads, who sleeps, who waits in a join. Only {@code
 * lesson} records with it; other packages read the facts.
 */
package loomlessons.lesson.trail;
