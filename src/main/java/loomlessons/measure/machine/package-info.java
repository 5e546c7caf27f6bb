/** The machine: its limits, control groups, processes, and what else runs on it. Every measurement may use it. */
package loomlessons.measure.machine;
