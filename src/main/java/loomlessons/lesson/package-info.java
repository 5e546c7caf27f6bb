/**
 * What lane bodies, claims and exercises use: lessons, lanes, trails, events, claims. Every package may use it; it uses
 * only {@code lesson.trail} and {@code process}.
 */
package loomlessons.lesson;
