/** The fifteen exercises, with their hints and the claims that their trails must satisfy. */
package loomlessons.exercise.catalogue;
