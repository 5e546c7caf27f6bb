/** What a person gives to compare as a task: finds it in a source file or a class, and loads it apart from this app. */
package loomlessons.compare.task;
