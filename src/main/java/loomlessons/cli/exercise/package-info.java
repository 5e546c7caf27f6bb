/** The commands of the workshop. */
package loomlessons.cli.exercise;
