/** The parent's side of a comparison: starts a JVM for each run, in turn, and reads what it reports. */
package loomlessons.compare.runner;
