package loomlessons.render.trace;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import loomlessons.run.Environment;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** A whole trace as JSON in the Trace Event Format, which ui.perfetto.dev and chrome://tracing open. */
record TraceDocument(String displayTimeUnit, Map<String, String> otherData, List<TraceEvent> traceEvents) {

    static TraceDocument of(Environment environment, Instant startedAt, List<TraceEvent> events) {
        Map<String, String> about = new LinkedHashMap<>();
        about.put("tool", environment.tool().name() + " " + environment.tool().version());
        about.put("jdk", environment.jdk().version());
        about.put("os", environment.machine().os() + " " + environment.machine().osVersion());
        about.put("cores", Integer.toString(environment.machine().cores()));
        about.put("startedAt", startedAt.toString());
        return new TraceDocument("ms", about, events);
    }

    String text() {
        // Not every reader of the format knows numbers with exponents.
        JsonMapper mapper = JsonMapper.builder()
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .build();
        return mapper.writeValueAsString(this) + "\n";
    }
}
