/** The parent's side of a probe: starts its program, watches it from outside, reads its report. */
package loomlessons.measure.runner;
