/**
 * The plan and the results of a sweep of sleepers: subjects, points, comparisons. Data only; renderers read it.
 */
package loomlessons.scale;
