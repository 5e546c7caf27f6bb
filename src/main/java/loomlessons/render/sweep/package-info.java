/** A sweep as text, Markdown and CSV. */
package loomlessons.render.sweep;
