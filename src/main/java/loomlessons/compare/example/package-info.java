/** Examples of tasks to start from. */
package loomlessons.compare.example;
