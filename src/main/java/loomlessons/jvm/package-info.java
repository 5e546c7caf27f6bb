/** The life of this JVM: how it ends, and how long its work may take. It knows only the JDK; every package may use it. */
package loomlessons.jvm;
