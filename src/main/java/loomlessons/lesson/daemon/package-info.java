/** Lesson 7: who keeps a JVM alive, shown in JVMs of their own. No other lesson may use it. */
package loomlessons.lesson.daemon;
