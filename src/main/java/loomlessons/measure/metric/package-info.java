/** What was measured, and what follows from it: metrics, spread, ratios. Data and arithmetic, without a machine. */
package loomlessons.measure.metric;
