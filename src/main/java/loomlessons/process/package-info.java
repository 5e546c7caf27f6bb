/** Child processes that never outlive this JVM, and the locale of all its JVMs. It knows only the JDK; every package may use it. */
package loomlessons.process;
