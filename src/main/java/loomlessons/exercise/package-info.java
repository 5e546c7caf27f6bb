/** An exercise and its files, as the workshop knows it. All of {@code exercise} may enter. */
package loomlessons.exercise;
