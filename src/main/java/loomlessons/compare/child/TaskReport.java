package loomlessons.compare.child;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import loomlessons.compare.CodeLine;
import loomlessons.compare.Subject;
import loomlessons.compare.TaskError;
import loomlessons.compare.TaskRun;
import loomlessons.compare.Watched.TaskMemory;
import loomlessons.file.AtomicFile;
import loomlessons.measure.metric.Latencies;
import loomlessons.measure.metric.Metric;
import loomlessons.measure.metric.Metrics;

/** What a JVM of a comparison reports to its parent, by a file: its output belongs to the user's code. */
public sealed interface TaskReport {

    /** One task ran alone. */
    record Trial(List<TaskError> errors) implements TaskReport {}

    /** A round was measured. */
    record Timed(TaskRun.Measured run) implements TaskReport {}

    /**
     * Tasks were watched, and the recording is in its file.
     *
     * @param idleShare of what other programs left of the processors, from 0 to 1, while platform threads were recorded
     * @param carriers of virtual threads
     * @param memory of a task in flight, by subject, where it could be measured
     */
    record Watched(double idleShare, int carriers, Map<Subject, TaskMemory> memory) implements TaskReport {}

    /** It ended early. */
    record Failed(TaskRun.Cause cause, String reason) implements TaskReport {}

    /** Writes the file as a whole. */
    default void write(Path file) throws IOException {
        StringWriter text = new StringWriter();
        encode().store(text, null);
        AtomicFile.write(file, AtomicFile.Content.of(text.toString()));
    }

    /** What was written; empty if there is no such file, or it is something else. */
    static Optional<TaskReport> read(Path file) {
        Properties lines = new Properties();
        try (Reader text = Files.newBufferedReader(file)) {
            lines.load(text);
            return Optional.of(decode(new Fields(lines, "")));
        } catch (IOException | IllegalArgumentException absent) {
            return Optional.empty();
        }
    }

    private Properties encode() {
        Fields fields = new Fields(new Properties(), "");
        switch (this) {
            case Trial(List<TaskError> errors) -> {
                fields.put("kind", "trial");
                encode(errors, fields);
            }
            case Timed(TaskRun.Measured run) -> {
                fields.put("kind", "timed");
                run.metrics().values().forEach((metric, value) -> fields.put(metric.key(), value));
                fields.put("latencies", run.latencies().encode());
                fields.put("othersShare", run.othersShare());
                encode(run.errors(), fields);
            }
            case Watched(double idleShare, int carriers, Map<Subject, TaskMemory> memory) -> {
                fields.put("kind", "watched");
                fields.put("idleShare", idleShare);
                fields.put("carriers", carriers);
                memory.forEach((subject, taken) -> encode(taken, fields.in(subject.name())));
            }
            case Failed(TaskRun.Cause cause, String reason) -> {
                fields.put("kind", "failed");
                fields.put("cause", cause);
                fields.put("reason", reason);
            }
        }
        return fields.all();
    }

    private static TaskReport decode(Fields fields) {
        return switch (fields.text("kind")) {
            case "trial" -> new Trial(errors(fields));
            case "timed" ->
                new Timed(new TaskRun.Measured(
                        metrics(fields),
                        Latencies.decode(fields.text("latencies")),
                        errors(fields),
                        fields.fraction("othersShare")));
            case "watched" ->
                new Watched(fields.fraction("idleShare"), (int) fields.number("carriers"), memory(fields));
            case "failed" -> new Failed(TaskRun.Cause.valueOf(fields.text("cause")), fields.text("reason"));
            default -> throw new IllegalArgumentException("no report");
        };
    }

    private static Metrics metrics(Fields fields) {
        Metrics metrics = Metrics.NONE;
        for (Metric metric : Metric.values()) {
            if (fields.has(metric.key())) {
                metrics = metrics.with(metric, fields.number(metric.key()));
            }
        }
        return metrics;
    }

    private static void encode(TaskMemory memory, Fields fields) {
        fields.put("bytes", memory.bytesPerTask());
        fields.put("inFlight", memory.inFlight());
    }

    private static Map<Subject, TaskMemory> memory(Fields fields) {
        Map<Subject, TaskMemory> memory = new EnumMap<>(Subject.class);
        for (Subject subject : Subject.values()) {
            Fields own = fields.in(subject.name());
            if (own.has("bytes")) {
                memory.put(subject, new TaskMemory(own.number("bytes"), (int) own.number("inFlight")));
            }
        }
        return memory;
    }

    private static void encode(List<TaskError> errors, Fields fields) {
        for (int i = 0; i < errors.size(); i++) {
            TaskError error = errors.get(i);
            Fields own = fields.in("error" + i);
            own.put("kind", error.kind());
            own.put("message", error.message());
            own.put("count", error.count());
            own.put("stack", String.join("\n", error.stack()));
            error.line().ifPresent(line -> {
                own.put("file", line.file());
                own.put("line", line.line());
            });
        }
    }

    private static List<TaskError> errors(Fields fields) {
        List<TaskError> errors = new ArrayList<>();
        for (Fields own = fields.in("error0"); own.has("kind"); own = fields.in("error" + errors.size())) {
            Optional<CodeLine> line = own.has("line")
                    ? Optional.of(new CodeLine(own.text("file"), (int) own.number("line")))
                    : Optional.empty();
            List<String> stack = own.text("stack").lines().toList();
            errors.add(new TaskError(own.text("kind"), own.text("message"), own.number("count"), line, stack));
        }
        return List.copyOf(errors);
    }

    /** Named values; those of a part have its name in front of theirs. */
    record Fields(Properties all, String prefix) {

        Fields in(String part) {
            return new Fields(all, prefix + part + ".");
        }

        void put(String name, Object value) {
            all.setProperty(prefix + name, value.toString());
        }

        boolean has(String name) {
            return all.getProperty(prefix + name) != null;
        }

        String text(String name) {
            String value = all.getProperty(prefix + name);
            if (value == null) {
                throw new IllegalArgumentException("no " + prefix + name);
            }
            return value;
        }

        long number(String name) {
            return Long.parseLong(text(name));
        }

        double fraction(String name) {
            return Double.parseDouble(text(name));
        }
    }
}
