package loomlessons.render.report;

import loomlessons.render.json.JsonLane;

/**
 * One lane of a lesson in one of the runs.
 *
 * @param column which run; empty where there is one only
 * @param place in which column of the page, from 1; "auto" where there is one run only
 */
record RunLane(String column, String place, JsonLane lane) {}
