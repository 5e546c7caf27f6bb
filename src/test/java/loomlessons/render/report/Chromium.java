package loomlessons.render.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A Chromium without a window, driven by Selenium. */
final class Chromium {

    private Chromium() {}

    /** The one on this machine. Without one the test is skipped, unless the environment requires it. */
    static ChromeDriver start() {
        Optional<File> browser = onPath("chromium").or(() -> onPath("google-chrome"));
        Optional<File> driver = onPath("chromedriver");
        boolean isThere = browser.isPresent() && driver.isPresent();
        if ("required".equals(System.getenv("LOOM_LESSONS_CHROMIUM"))) {
            assertThat(isThere).as("chromium and chromedriver are on the PATH").isTrue();
        }
        assumeTrue(isThere, "no chromium with chromedriver on the PATH: the page isn't looked at in a browser");
        return new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(driver.orElseThrow())
                        .build(),
                options(browser.orElseThrow()));
    }

    private static ChromeOptions options(File browser) {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, java.util.logging.Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser);
        options.setCapability("goog:loggingPrefs", logs);
        // Root has no sandbox, for example in a container.
        return options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                // In a container the shared memory is often too small for a page.
                "--disable-dev-shm-usage",
                "--hide-scrollbars",
                "--window-size=1440,1000",
                "--force-prefers-reduced-motion");
    }

    private static Optional<File> onPath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program).toFile())
                .filter(File::canExecute)
                .findFirst();
    }
}
