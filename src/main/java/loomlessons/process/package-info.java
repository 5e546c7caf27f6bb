/** Child processes that never outlive this JVM. Knows the JDK alone; everybody may enter. */
package loomlessons.process;
