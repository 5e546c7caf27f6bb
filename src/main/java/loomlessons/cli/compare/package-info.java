/** The command compare. */
package loomlessons.cli.compare;
