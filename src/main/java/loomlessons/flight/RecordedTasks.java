package loomlessons.flight;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import jdk.jfr.consumer.RecordingFile;

/**
 * The tasks of a recording.
 *
 * @param tasks by their begin
 */
public record RecordedTasks(List<RecordedTask> tasks, Set<Gap> gaps) {

    static final String PIN_REASON = "pinnedReason";

    /** What is missing in a recording. */
    public enum Gap {
        /** The recorder couldn't write as fast as events happened. */
        LOST_DATA,
        /** The recording became too large, so later waits weren't recorded. */
        LATER_WAITS,
        /** Stack traces were deeper than the recorder's limit, so their last frames are missing. */
        DEEP_STACKS
    }

    /** Reads a file that {@link TaskRecording} wrote. */
    public static RecordedTasks read(Path file) throws IOException {
        try (RecordingFile recording = new RecordingFile(file)) {
            RecordingReader reader = new RecordingReader(isFromJdk24On(recording));
            while (recording.hasMoreEvents()) {
                reader.take(recording.readEvent());
            }
            return reader.tasks();
        }
    }

    private static boolean isFromJdk24On(RecordingFile recording) throws IOException {
        return recording.readEventTypes().stream()
                .anyMatch(type -> type.getName().equals(TaskRecording.PINNED) && type.getField(PIN_REASON) != null);
    }

    /** Whether no wait is missing that is long enough to be recorded. */
    public boolean hasAllWaits() {
        return !gaps.contains(Gap.LOST_DATA) && !gaps.contains(Gap.LATER_WAITS);
    }

    /** The tasks of one phase. */
    public List<RecordedTask> inPhase(String phase) {
        return tasks.stream().filter(task -> task.phase().equals(phase)).toList();
    }
}
