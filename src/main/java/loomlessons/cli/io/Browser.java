package loomlessons.cli.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The default browser of the desktop. */
public final class Browser {

    private Browser() {}

    /**
     * Opens a page, and doesn't wait for the browser.
     *
     * @throws IOException if this machine has no program for it
     */
    public static void open(Path page) throws IOException {
        new ProcessBuilder(command(System.getProperty("os.name").toLowerCase(Locale.ROOT), page))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    static List<String> command(String system, Path page) {
        String address = page.toAbsolutePath().toUri().toString();
        if (system.startsWith("windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler", address);
        }
        return List.of(system.startsWith("mac") ? "open" : "xdg-open", address);
    }
}
