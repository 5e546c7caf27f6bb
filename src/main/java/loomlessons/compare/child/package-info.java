/** The JVM in which a person's task runs: its rounds on each subject, and the report of what was measured. */
package loomlessons.compare.child;
