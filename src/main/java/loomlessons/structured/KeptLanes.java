package loomlessons.structured;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import loomlessons.file.AtomicFile;
import loomlessons.file.NoScratchFolderException;
import loomlessons.file.ScratchFolder;

/**
 * Compiled structured lanes on disk: in the user's cache for the next start, and in a temporary folder for child JVMs. A cache
 * that can't be used is passed over; then the lanes are compiled at each start.
 *
 * @param name of the jar, which tells this build of the app and this JDK from all others
 */
record KeptLanes(Optional<CacheFolder> cache, String name) {

    /** Builds and JDKs come and go; nobody asks for the files of those that are gone. */
    private static final Duration LONGEST_KEPT = Duration.ofDays(90);

    /** Those of this app and this JDK. */
    static KeptLanes of(AppFiles app, Optional<CacheFolder> cache) throws IOException {
        String jdk =
                "%s-%s".formatted(System.getProperty("java.runtime.version"), System.getProperty("java.vm.vendor"));
        String name = "structured-%s-%s.jar"
                .formatted(
                        jdk.replaceAll("[^A-Za-z0-9.+-]", "_"),
                        app.fingerprint().substring(0, 32));
        return new KeptLanes(cache, name);
    }

    /** What an earlier start has kept; empty if that is nothing, or can't be used. */
    Optional<LaneClasses> find() {
        if (cache.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LaneClasses.inJar(cache.get().read(name)));
        } catch (IOException unusable) {
            return Optional.empty();
        }
    }

    /** Keeps them for the next start, if that is possible. */
    void keep(LaneClasses classes) {
        if (cache.isEmpty()) {
            return;
        }
        try {
            write(cache.get(), classes);
            cache.get().deleteFilesNotChangedSince(Instant.now().minus(LONGEST_KEPT), "structured-*.jar");
        } catch (IOException unusable) {
            // The next start compiles them again.
        }
    }

    /**
     * A jar with these classes for the class path of child JVMs: a temporary one, because others may delete the cache; that in
     * the cache, if there can be no temporary one.
     *
     * @throws IOException if neither can be written
     */
    Path jarOfThisRun(LaneClasses classes) throws IOException {
        try {
            ScratchFolder folder = ScratchFolder.createForClasses();
            return Files.write(folder.path().resolve(name), classes.jar());
        } catch (NoScratchFolderException none) {
            CacheFolder folder = cache.filter(CacheFolder::canBeOnAClassPath).orElseThrow(() -> none);
            write(folder, classes);
            return folder.path().resolve(name);
        }
    }

    private void write(CacheFolder folder, LaneClasses classes) throws IOException {
        folder.create();
        AtomicFile.writeForOwnerAlone(folder.path().resolve(name), out -> out.write(classes.jar()));
    }
}
