/** A person's task, as the commands compare and report find and run it. */
package loomlessons.cli.task;
