/** The only package that uses the JDK's flight recorder. It knows only the JDK. */
package loomlessons.flight;
