/** The defects of the JDK itself that make threads hang: which versions have them, and which may be behind a hang. */
package loomlessons.defect;
