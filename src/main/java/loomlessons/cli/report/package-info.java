/** The command report. */
package loomlessons.cli.report;
