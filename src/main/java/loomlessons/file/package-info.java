/** Files written completely or not at all, and temporary folders. It knows only the JDK; every package may use it. */
package loomlessons.file;
