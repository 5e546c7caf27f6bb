package loomlessons.run;

import loomlessons.lesson.Verdict;

/** A claim's sentence with the verdict of one lane's trail. */
public record JudgedClaim(String text, Verdict verdict) {}
