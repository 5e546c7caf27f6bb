/** The root of the command line, and the commands that are too small for their own package. Only {@code Main} may use it. */
package loomlessons.cli;
