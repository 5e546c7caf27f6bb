package loomlessons.render.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import loomlessons.render.compare.Comparisons;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.print.PageMargin;
import org.openqa.selenium.print.PageSize;
import org.openqa.selenium.print.PrintOptions;

/** What a reader sees of comparisons in a report, in a real browser. */
@TestInstance(Lifecycle.PER_CLASS)
@Tag("any-jdk")
class ComparisonInChromiumIT {

    private ChromeDriver browser;

    @TempDir
    private Path folder;

    @BeforeAll
    void start() {
        browser = Chromium.start();
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.quit();
        }
    }

    /** In every test, the page must print no error and load nothing but itself. */
    @AfterEach
    void no_console_error_and_no_request() {
        browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        assertThat(browser.manage().logs().get("browser").getAll()).isEmpty();
        assertThat(list("return performance.getEntriesByType('resource').map(entry => entry.name)"))
                .isEmpty();
    }

    @Test
    void the_chart_has_a_line_for_each_measured_subject_and_a_point_for_each_percentile() throws Exception {
        open(Documents.of("waits.json", Comparisons.waits()), Documents.of("failed.json", Comparisons.failedRun()));

        String series = "return Loom.comparison.get('%s').getOption().series";
        assertThat(list(series.formatted("compare-1-latencies") + ".map(line => line.name + ' ' + line.data.length)"))
                .isEqualTo(List.of("platform 14", "pool 14", "virtual 14", "structured 14"));
        assertThat(list(series.formatted("compare-2-latencies") + ".map(line => line.name)"))
                .isEqualTo(List.of("virtual"));
        assertThat(browser.findElements(By.cssSelector("#compare-1-latencies svg path")))
                .hasSizeGreaterThan(4 * 14);
    }

    @Test
    void a_point_under_the_mouse_tells_what_it_stands_for() throws Exception {
        open(Documents.of("waits.json", Comparisons.waits()));

        List<?> point = list("const chart = Loom.comparison.get('compare-1-latencies');"
                + "const [x, y] = chart.convertToPixel('grid', [5, chart.getOption().series[1].data[5]]);"
                + "const box = chart.getDom().getBoundingClientRect();"
                + "return [Math.round(x - box.width / 2), Math.round(y - box.height / 2)]");
        new Actions(browser)
                .moveToElement(
                        browser.findElement(By.id("compare-1-latencies")),
                        ((Number) point.get(0)).intValue(),
                        ((Number) point.get(1)).intValue())
                .perform();

        assertThat(browser.findElement(By.id("tooltip")).getText())
                .startsWith("pool")
                .contains("50 % of the tasks: at most 30");
    }

    @ParameterizedTest
    @CsvSource({"375, light", "375, dark", "1440, light", "1440, dark"})
    void nothing_is_cut_off_or_wider_than_the_screen_and_every_text_stands_out(int width, String theme)
            throws Exception {
        see(width, theme);
        open(
                Documents.of("waits.json", Comparisons.waits()),
                Documents.of("queues.json", Comparisons.queues()),
                Documents.of("pinned.json", Comparisons.pinned()),
                Documents.of("too-short.json", Comparisons.tooShort()),
                Documents.of("fails.json", Comparisons.fails()),
                Documents.of("rate.json", Comparisons.atRate()),
                Documents.of("hostile.json", Comparisons.hostile()));

        assertThat(number("return document.documentElement.scrollWidth")).isEqualTo(width);
        assertThat(list(script("clipped.js"))).isEmpty();
        assertThat(list(script("contrast.js"))).isEmpty();
    }

    @Test
    void charts_fit_again_when_the_window_gets_narrow() throws Exception {
        see(1440, "light");
        open(Documents.of("waits.json", Comparisons.waits()));

        see(375, "light");
        browser.executeAsyncScript(
                "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(done))");

        assertThat(list(script("clipped.js"))).isEmpty();
    }

    @Test
    void the_bars_are_as_long_as_the_times_they_stand_for() throws Exception {
        open(Documents.of("queues.json", Comparisons.queues()));

        assertThat(
                        list(
                                "const bars = [...document.querySelectorAll('.bar')].slice(0, 4);"
                                        + "return bars.map(bar => { const length = bar.querySelector('.length');"
                                        + "return length ? Math.round(100 * length.offsetWidth / length.parentElement.offsetWidth) : 0; })"))
                .isEqualTo(List.of(100L, 0L, 2L, 2L));
    }

    @Test
    void the_code_is_coloured_without_a_change_and_scrolled_to_the_first_mark() throws Exception {
        String comment = "/* one\\n * <b>two</b>\\n */ String s = \\\"three\\\";";
        open(Documents.of("queues.json", Comparisons.queues(), "        // line 5", comment));
        browser.executeAsyncScript("setTimeout(arguments[0], 100)");

        List<?> lines = list("return [...document.querySelectorAll('.source-line')].map(line => line.textContent)");
        assertThat(lines.subList(4, 7)).isEqualTo(List.of("/* one", " * <b>two</b>", " */ String s = \"three\";"));
        assertThat(list("return [...document.querySelectorAll('.source-line')].slice(4, 7)"
                        + ".map(line => line.querySelectorAll('.token.comment').length)"))
                .isEqualTo(List.of(1L, 1L, 1L));
        assertThat(browser.findElements(By.cssSelector(".source-line .token.keyword")))
                .isNotEmpty();
        assertThat(browser.executeScript("const source = document.querySelector('.source-lines');"
                        + "const marked = source.querySelector('.marked');"
                        + "return marked.offsetTop >= source.scrollTop"
                        + " && marked.offsetTop + marked.offsetHeight <= source.scrollTop + source.clientHeight"))
                .isEqualTo(true);
    }

    @Test
    void names_messages_and_code_are_shown_and_not_carried_out() throws Exception {
        String hostile = "</script><script>window.hacked = 1</script><img src=x onerror='window.hacked = 2'>";
        open(
                Documents.of("code.json", Comparisons.queues(), "CONNECTIONS.acquire();", hostile),
                Documents.of("name.json", Comparisons.queues(), "\"pool\"", "\"" + hostile + "\""),
                Documents.of("error.json", Comparisons.fails(), "no connection left", hostile),
                Documents.of("hostile.json", Comparisons.hostile()));
        browser.executeAsyncScript("setTimeout(arguments[0], 100)");

        assertThat(browser.findElement(By.tagName("body")).getText()).contains("<script>window.hacked = 1</script>");
        assertThat(browser.findElements(By.cssSelector("main img, main script")))
                .isEmpty();
        assertThat(browser.executeScript("return typeof window.hacked")).isEqualTo("undefined");
    }

    @ParameterizedTest
    @ValueSource(strings = {"waits", "hostile"})
    void on_paper_each_comparison_has_one_page(String name) throws Exception {
        open(Documents.of(name, Comparisons.all().get(name)), Documents.of("queues.json", Comparisons.queues()));

        byte[] pdf = Base64.getDecoder().decode(browser.print(a4()).getContent());

        long pages = Pattern.compile("/Type\\s*/Page\\b")
                .matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .count();
        assertThat(pages).isEqualTo(1 + number("return document.querySelectorAll('section').length"));
    }

    @Test
    void the_button_switches_the_theme_and_the_chart_with_it() throws Exception {
        open(Documents.of("waits.json", Comparisons.waits()));
        String strokes = "return [...document.querySelectorAll('.latencies svg path')]"
                + ".map(path => path.getAttribute('stroke')).join()";
        Object before = browser.executeScript(strokes);

        browser.findElement(By.id("theme")).click();

        assertThat(browser.executeScript(strokes)).isNotEqualTo(before);
    }

    private static PrintOptions a4() {
        PrintOptions paper = new PrintOptions();
        paper.setPageSize(PageSize.ISO_A4);
        paper.setPageMargin(new PageMargin(1.2, 1.2, 1.2, 1.2));
        paper.setBackground(true);
        return paper;
    }

    /** From now on with this width and this theme of the system. */
    private void see(int width, String theme) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        browser.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", theme))));
    }

    private void open(ReportSource... sources) throws IOException {
        Path page = Files.writeString(folder.resolve("report.html"), Report.html(List.of(sources)));
        browser.get(page.toUri().toString());
        browser.executeScript("Loom.comparison.drawAll(JSON.parse(document.getElementById('data').textContent))");
    }

    private long number(String script) {
        return Math.round(((Number) browser.executeScript(script)).doubleValue());
    }

    private List<?> list(String script) {
        return (List<?>) browser.executeScript(script);
    }

    private static String script(String name) throws IOException {
        try (var file = ComparisonInChromiumIT.class.getResourceAsStream("/report/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
