/** The course: all lessons in the order in which to learn them. The one place that knows every lesson. */
package loomlessons.lesson.catalogue;
