/** Puts a run of lessons on a flight recording. */
package loomlessons.run.flight;
