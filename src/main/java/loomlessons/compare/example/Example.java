package loomlessons.compare.example;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A short task to start from. */
public enum Example {
    /** Waits for an answer over the network. */
    HTTP("Http.java", "a client asks a server that takes 50 ms to answer"),
    /** Computes. */
    CPU("Cpu.java", "counts prime numbers"),
    /** Queues for something that only ten can have. */
    SEMAPHORE("Semaphores.java", "takes one of 10 connections and uses it for 20 ms"),
    /** Waits inside synchronized. */
    MONITOR("Monitors.java", "sleeps in a synchronized method"),
    /** Keeps a cache per thread. */
    THREAD_LOCAL("ThreadLocals.java", "has a cache of 64 KiB per thread, and waits 50 ms"),
    /** Reads a file. */
    FILE("FileReads.java", "reads a file of 1 MiB"),
    /** Fails if too many run at once. */
    ERRORS("Errors.java", "fails if more than 300 run at once");

    private final String fileName;
    private final String description;

    Example(String fileName, String description) {
        this.fileName = fileName;
        this.description = description;
    }

    /** The one with that name, in lower or upper case. */
    public static Optional<Example> named(String name) {
        return Stream.of(values())
                .filter(example -> example.label().equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    /** The name that people type: {@code thread-local}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String fileName() {
        return fileName;
    }

    /** What its task does, in a phrase. */
    public String description() {
        return description;
    }

    /** Its source, a file of this jar. */
    public String text() {
        try (InputStream file = Example.class.getResourceAsStream(fileName)) {
            if (file == null) {
                throw new IllegalStateException(fileName + " isn't in this build");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
