/** Files written whole or not at all, and folders that vanish. Knows the JDK alone; everybody may enter. */
package loomlessons.file;
