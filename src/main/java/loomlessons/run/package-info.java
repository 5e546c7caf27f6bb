/** Runs lessons in their lanes and judges their trails. Knows lessons, but not who shows the results. */
package loomlessons.run;
