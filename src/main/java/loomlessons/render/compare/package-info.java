/** A comparison as text: the answer in words, for a terminal, in Markdown, as comma-separated values. */
package loomlessons.render.compare;
