/** A learner's workspace as the commands of the workshop use it. */
package loomlessons.cli.workshop;
