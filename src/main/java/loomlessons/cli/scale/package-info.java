/** The command scale. */
package loomlessons.cli.scale;
