package loomlessons.flight;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** From this moment on a flight recording has no waits. */
@Name(WaitsNoLongerRecorded.NAME)
@Label("Waits No Longer Recorded")
@Category({"Loom Lessons"})
@Description("From this moment on no waits are recorded, because the recording is too large")
@StackTrace(false)
final class WaitsNoLongerRecorded extends Event {

    static final String NAME = "loomlessons.WaitsNoLongerRecorded";
}
