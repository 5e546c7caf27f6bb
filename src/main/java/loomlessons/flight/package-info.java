/** The only place that knows the JDK's flight recorder. Knows the JDK alone. */
package loomlessons.flight;
