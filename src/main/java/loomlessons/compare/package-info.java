/**
 * The plan and the results of a comparison: a person's own task on each subject, what it waits for, and the answer. Data
 * only; renderers read it.
 */
package loomlessons.compare;
