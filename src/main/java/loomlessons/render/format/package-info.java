/** Numbers, times and names as text. Every renderer may enter. */
package loomlessons.render.format;
