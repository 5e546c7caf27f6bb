/** What every command shares: where output goes, how errors are reported, exit codes. */
package loomlessons.cli.io;
