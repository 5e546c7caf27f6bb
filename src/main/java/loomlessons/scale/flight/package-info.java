/** One more run of a sweep's lanes, recorded by the flight recorder. */
package loomlessons.scale.flight;
