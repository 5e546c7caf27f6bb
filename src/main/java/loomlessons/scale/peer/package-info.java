/** Programs that let the same numbers of sleepers sleep in other languages. */
package loomlessons.scale.peer;
