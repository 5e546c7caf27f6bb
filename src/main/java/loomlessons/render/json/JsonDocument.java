package loomlessons.render.json;

import loomlessons.run.Environment.Jdk;
import loomlessons.run.Environment.Machine;
import loomlessons.run.Environment.Tool;

/** A finished run or measurement as the JSON files have it. */
public sealed interface JsonDocument permits JsonCourse, JsonSweep, JsonExplanation, JsonCompare {

    Tool tool();

    Jdk jdk();

    Machine machine();

    /** When it began, in the format of {@link java.time.Instant#toString()}. */
    String startedAt();

    /** Why something is missing, if the run or measurement was interrupted; else null. */
    String incomplete();
}
