package loomlessons.exercise.workspace;

import java.util.List;

/**
 * What the start of a workspace came to.
 *
 * @param written the names of the files that are new
 * @param kept the names of those that were there before, and stay as they were
 */
public record StartResult(List<String> written, List<String> kept) {}
