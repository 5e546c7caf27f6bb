/** Lines of text for a terminal: colours, widths, columns, charts. */
package loomlessons.render.terminal;
