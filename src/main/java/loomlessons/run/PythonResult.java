package loomlessons.run;

import java.time.Duration;

/**
 * How a lesson went in Python.
 *
 * @param began from the beginning of the course until its first event, where the times of its trail begin
 */
public record PythonResult(Duration began, Outcome outcome) {}
