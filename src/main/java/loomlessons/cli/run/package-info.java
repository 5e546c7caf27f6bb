/** The commands run and list. */
package loomlessons.cli.run;
