/** The root of the command line, and the commands without a package of their own. Only {@code Main} may enter. */
package loomlessons.cli;
