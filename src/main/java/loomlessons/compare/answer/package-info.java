/** Derives the answer of a comparison from its figures. */
package loomlessons.compare.answer;
