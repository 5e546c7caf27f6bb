/** Compiles a person's source file, and those beside it, with the compiler of the JDK that runs this app. */
package loomlessons.source;
