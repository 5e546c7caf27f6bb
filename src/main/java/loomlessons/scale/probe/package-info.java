/** The child JVM in which the sleepers of a lane are measured, and the flags that it runs with. */
package loomlessons.scale.probe;
