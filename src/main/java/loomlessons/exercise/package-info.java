/** An exercise and its files. Every package of {@code exercise} may use it. */
package loomlessons.exercise;
