/** Finds, compiles and keeps the structured lanes that the running JDK needs: one generation of the API for each few releases. */
package loomlessons.structured;
