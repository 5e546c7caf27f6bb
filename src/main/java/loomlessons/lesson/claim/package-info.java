/** The claims that lessons share, and what their own claims ask of a trail: who waited, and how late the machine was. */
package loomlessons.lesson.claim;
