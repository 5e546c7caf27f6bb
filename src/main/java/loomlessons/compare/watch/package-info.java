/** What the flight recorder saw of a person's tasks, as the figures of a comparison. */
package loomlessons.compare.watch;
