package loomlessons.render.json;

import loomlessons.run.Environment.Jdk;
import loomlessons.run.Environment.Machine;
import loomlessons.run.Environment.Tool;

/** A finished run or measurement as the JSON files have it. */
public sealed interface JsonDocument permits JsonCourse, JsonSweep, JsonExplanation {

    /** The app that wrote it. */
    Tool tool();

    /** The JVM that it ran on. */
    Jdk jdk();

    /** The machine that it ran on. */
    Machine machine();

    /** When it began, in the format of {@link java.time.Instant#toString()}. */
    String startedAt();
}
