package loomlessons.render.report;

import loomlessons.render.json.JsonDocument;

/**
 * One of the documents that a report is made of.
 *
 * @param name the file that it was read from, or a name for the run that has just ended
 */
public record ReportSource(String name, JsonDocument document) {}
