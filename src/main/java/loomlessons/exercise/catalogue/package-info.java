/** The fifteen exercises, each with its hints and the claims that its trail must satisfy. */
package loomlessons.exercise.catalogue;
