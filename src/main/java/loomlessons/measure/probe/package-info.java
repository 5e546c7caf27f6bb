/** What a probe uses in its own JVM: how it watches itself, and the line by which it reports. */
package loomlessons.measure.probe;
