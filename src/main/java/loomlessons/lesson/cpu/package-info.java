/** Lesson 5: sleepers overlap without a core, number crunchers need one each. No other lesson may use it. */
package loomlessons.lesson.cpu;
