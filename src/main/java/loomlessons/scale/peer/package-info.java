/** The programs by which other languages let as many sleep. */
package loomlessons.scale.peer;
