package loomlessons.measure.runner;

import java.time.Duration;
import java.util.List;

/**
 * A program that measures one subject once.
 *
 * @param name of its subject
 * @param command with all its arguments
 * @param sleep how long it takes at least, by what it is asked to do
 * @param limit after that time it is taken to hang
 */
public record ProbeCommand(String name, List<String> command, Duration sleep, Duration limit) {}
