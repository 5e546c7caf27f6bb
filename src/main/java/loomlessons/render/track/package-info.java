/** What each thread of a trail does over time, and its bar in a terminal. */
package loomlessons.render.track;
