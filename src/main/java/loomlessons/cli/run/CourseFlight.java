package loomlessons.cli.run;

import java.io.IOException;
import java.nio.file.Path;
import loomlessons.cli.io.OutputFile;
import loomlessons.cli.io.UsageException;
import loomlessons.file.AtomicFile.Content;
import loomlessons.file.ScratchFolder;
import loomlessons.flight.FlightRecording;
import loomlessons.flight.RecorderFolder;

/** A flight recording of this JVM, written to a file at its end; its temporary files are deleted. */
final class CourseFlight implements AutoCloseable {

    /** A recorder without room for its files ends the whole JVM. */
    private static final long ROOM = 32L << 20;

    private final ScratchFolder folder;
    private final FlightRecording recording;

    private CourseFlight(ScratchFolder folder, FlightRecording recording) {
        this.folder = folder;
        this.recording = recording;
    }

    /** Records from now on; throws {@link UsageException} if there is no place for temporary files. */
    static CourseFlight start() throws UsageException {
        try {
            ScratchFolder folder = ScratchFolder.create(ROOM);
            try {
                return start(folder);
            } catch (IOException unfit) {
                folder.close();
                throw unfit;
            }
        } catch (IOException noFolder) {
            throw UsageException.noScratchFolder(noFolder);
        }
    }

    private static CourseFlight start(ScratchFolder folder) throws IOException {
        RecorderFolder.of(folder.path()).use();
        FlightRecording recording = new FlightRecording();
        folder.endFirst(recording::close);
        recording.start();
        return new CourseFlight(folder, recording);
    }

    /** Ends the recording and writes it; throws {@link UsageException} if the file can't be written. */
    void writeTo(OutputFile file) throws UsageException {
        Path whole = folder.path().resolve("course.jfr");
        try {
            recording.stop(whole);
        } catch (IOException full) {
            throw UsageException.noScratchFolder(full);
        }
        file.write(Content.of(whole));
    }

    @Override
    public void close() {
        folder.close();
    }
}
