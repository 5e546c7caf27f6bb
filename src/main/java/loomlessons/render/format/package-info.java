/** Numbers, times and names as text. Every renderer may use it. */
package loomlessons.render.format;
