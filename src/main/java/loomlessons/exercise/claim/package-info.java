/** The claims that exercises share. A catalogue entry uses them; they know nothing of exercises. */
package loomlessons.exercise.claim;
