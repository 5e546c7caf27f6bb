/** Child processes that never outlive this JVM. It knows only the JDK; every package may use it. */
package loomlessons.process;
