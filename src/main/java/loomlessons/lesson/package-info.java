/**
 * What a lane body, a claim or an exercise is written with: lessons, lanes, trails, events, claims. Everybody may
 * enter; from here only {@code lesson.trail} and {@code process} are entered.
 */
package loomlessons.lesson;
