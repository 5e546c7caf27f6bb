package loomlessons.render.trace;

import java.math.BigDecimal;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a trace back, so that tests can look at its content. */
public record TraceReader(JsonNode document) {

    public static TraceReader of(String json) {
        return new TraceReader(new JsonMapper().readTree(json));
    }

    /** All entries of a phase of the format, in their order. */
    public List<JsonNode> all(String phase) {
        return document.get("traceEvents")
                .valueStream()
                .filter(event -> event.get("ph").asString().equals(phase))
                .toList();
    }

    /** The slices of one track, in their order. */
    public List<JsonNode> slices(long pid, long tid) {
        return all("X").stream()
                .filter(event -> event.get("pid").asLong() == pid)
                .filter(event -> event.get("tid").asLong() == tid)
                .toList();
    }

    /** The names that metadata gives: {@code thread_name} or {@code process_name}. */
    public List<String> names(String kind) {
        return all("M").stream()
                .filter(event -> event.get("name").asString().equals(kind))
                .map(event -> event.at("/args/name").asString())
                .toList();
    }

    static BigDecimal end(JsonNode slice) {
        return slice.get("ts").decimalValue().add(slice.get("dur").decimalValue());
    }
}
