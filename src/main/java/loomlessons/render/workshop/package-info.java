/** What a learner sees of the workshop in a terminal. */
package loomlessons.render.workshop;
