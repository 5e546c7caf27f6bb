/**
 * What a sweep of sleepers is asked for and what it has found: plans, points, comparisons. Data only; renderers read
 * it.
 */
package loomlessons.scale;
