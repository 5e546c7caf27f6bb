/** The root of the command line, and commands too small for their own package. Only {@code Main} may use it. */
package loomlessons.cli;
