/** Runs the probes of a sweep in turn, and warns of what makes their results uncertain. */
package loomlessons.scale.sweep;
