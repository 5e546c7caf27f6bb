/** Runs and sweeps as traces for Perfetto. */
package loomlessons.render.trace;
