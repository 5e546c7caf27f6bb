/** The course: all lessons in the order in which to learn them. Only this package knows every lesson. */
package loomlessons.lesson.catalogue;
