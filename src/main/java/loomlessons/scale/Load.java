package loomlessons.scale;

import java.time.Duration;

/** How many sleep, and for how long. */
public record Load(int sleepers, Duration sleep) {}
