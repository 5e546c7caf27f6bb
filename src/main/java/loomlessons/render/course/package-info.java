/** A run of lessons as text: live, summed up, in Markdown. */
package loomlessons.render.course;
