/**
 * The life of this JVM: how it ends, what it says of errors that nobody handles, and how long its work may take. Every
 * package may use it.
 */
package loomlessons.jvm;
