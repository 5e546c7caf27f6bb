/** Runs lessons in their lanes and judges their trails. It knows lessons, but no renderer. */
package loomlessons.run;
