package loomlessons.lesson;

import java.time.Duration;

/**
 * What a learner can vary in every lesson.
 *
 * @param sleep how long each sleeper sleeps
 * @param threads how many tasks run where a lesson runs several
 */
public record Settings(Duration sleep, int threads) {}
