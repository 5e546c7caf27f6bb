/** What the machine is and allows: limits, control groups, processes, what else runs. Every measurement may enter. */
package loomlessons.measure.machine;
