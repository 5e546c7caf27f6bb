package loomlessons.render.trace;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loomlessons.run.Environment;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** One entry of a trace; its names are those of the Trace Event Format, and what is null is left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TraceEvent(
        String name,
        String cat,
        String ph,
        int pid,
        long tid,
        BigDecimal ts,
        BigDecimal dur,
        String s,
        Long id,
        String bp,
        String cname,
        Map<String, ?> args) {

    private static final String CATEGORY = "loomlessons";

    // A colour of the format, which chrome://tracing shows.
    private static final String RED = "terrible";

    static TraceEvent of(Track track, String phase, String name, BigDecimal at) {
        return new TraceEvent(name, CATEGORY, phase, track.pid(), track.tid(), at, null, null, null, null, null, null);
    }

    TraceEvent withLasting(BigDecimal lasting, Map<String, ?> its) {
        return new TraceEvent(name, cat, ph, pid, tid, ts, lasting, s, id, bp, cname, its);
    }

    TraceEvent withScope(String scope, Map<String, ?> its) {
        return new TraceEvent(name, cat, ph, pid, tid, ts, dur, scope, id, bp, cname, its);
    }

    TraceEvent withArrow(long number, String bindingPoint) {
        return new TraceEvent(name, cat, ph, pid, tid, ts, dur, s, number, bindingPoint, cname, args);
    }

    TraceEvent withArgs(Map<String, ?> its) {
        return new TraceEvent(name, cat, ph, pid, tid, ts, dur, s, id, bp, cname, its);
    }

    TraceEvent inRed() {
        return new TraceEvent(name, cat, ph, pid, tid, ts, dur, s, id, bp, RED, args);
    }

    /** A whole trace as JSON in the Trace Event Format, which ui.perfetto.dev and chrome://tracing open. */
    record TraceDocument(String displayTimeUnit, Map<String, String> otherData, List<TraceEvent> traceEvents) {

        static TraceDocument of(Environment environment, Instant startedAt, List<TraceEvent> events) {
            Map<String, String> about = new LinkedHashMap<>();
            about.put(
                    "tool", environment.tool().name() + " " + environment.tool().version());
            about.put("jdk", environment.jdk().version());
            about.put(
                    "os",
                    environment.machine().os() + " " + environment.machine().osVersion());
            about.put("cores", Integer.toString(environment.machine().cores()));
            about.put("startedAt", startedAt.toString());
            return new TraceDocument("ms", about, events);
        }

        /** The same; if the run was interrupted, with the reason why parts are missing. */
        TraceDocument marked(Optional<String> interruption) {
            Map<String, String> about = new LinkedHashMap<>(otherData);
            interruption.ifPresent(text -> about.put("incomplete", text));
            return new TraceDocument(displayTimeUnit, about, traceEvents);
        }

        String text() {
            // Not every reader of the format knows numbers with exponents.
            JsonMapper mapper = JsonMapper.builder()
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .build();
            return mapper.writeValueAsString(this) + "\n";
        }
    }
}
