package loomlessons.render.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import loomlessons.lesson.Event;
import loomlessons.lesson.Kind;
import loomlessons.render.json.Json;
import loomlessons.run.CourseRecord;
import loomlessons.run.LaneResult;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.print.PageMargin;
import org.openqa.selenium.print.PageSize;
import org.openqa.selenium.print.PrintOptions;

/** What a reader sees of a report, in a real browser. */
@TestInstance(Lifecycle.PER_CLASS)
@Tag("any-jdk")
class ReportInChromiumIT {

    private static final String HOSTILE = "<script>window.hacked = 1</script><img src=x onerror='window.hacked = 2'>";
    private static final List<ReportSource> WHOLE =
            List.of(Documents.file("course-25"), Documents.file("sweep-25"), Documents.file("explanation-25"));

    private ChromeDriver browser;
    private List<ReportSource> shown = List.of();

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
        assertThat(browser.manage().logs().get("browser").getAll()).isEmpty();
        assertThat(list("return performance.getEntriesByType('resource').map(entry => entry.name)"))
                .isEmpty();
    }

    @Test
    void each_lane_shows_as_many_bars_as_the_trail_has_in_its_order() throws Exception {
        CourseRecord course = Documents.run(4, "join", "multithreading", "failure");
        open(List.of(new ReportSource("this run", Json.document(course))));

        List<WebElement> timelines = browser.findElements(By.className("timeline"));
        List<LaneResult> lanes = course.lessons().stream()
                .flatMap(lesson -> lesson.lanes().stream())
                .toList();
        assertThat(timelines).hasSameSizeAs(lanes).hasSize(9);
        for (int i = 0; i < lanes.size(); i++) {
            assertThat(drawn(timelines.get(i), "bar"))
                    .containsExactlyElementsOf(barsOf(lanes.get(i).outcome().happened()));
            assertThat(timelines.get(i).findElements(By.cssSelector("svg path")))
                    .hasSizeGreaterThanOrEqualTo(
                            barsOf(lanes.get(i).outcome().happened()).size());
        }
    }

    @Test
    void a_scope_is_drawn_in_the_structured_lane_alone() throws Exception {
        CourseRecord course = Documents.run(3, "multithreading");
        open(List.of(new ReportSource("this run", Json.document(course))));

        List<WebElement> timelines = browser.findElements(By.className("timeline"));

        assertThat(timelines.stream().map(timeline -> drawn(timeline, "scope").size()))
                .containsExactly(0, 0, 1);
    }

    @Test
    void the_table_of_a_timeline_has_all_events_of_its_trail() throws Exception {
        CourseRecord course = Documents.run(3, "failure");
        open(List.of(new ReportSource("this run", Json.document(course))));

        List<Event> events =
                course.lessons().getFirst().lanes().getFirst().outcome().happened();
        List<?> texts =
                list("return [...document.querySelector('.events tbody').rows].map(row => row.cells[4].textContent)");

        assertThat(texts)
                .isEqualTo(events.stream().map(event -> (Object) event.text()).toList());
    }

    @Test
    void names_and_texts_of_a_learner_are_shown_and_not_carried_out() throws Exception {
        String inJson = HOSTILE.replace("\"", "\\\"");
        open(List.of(
                Documents.file("course-25", "thread_1", inJson),
                Documents.file("sweep-25", "pid_max", inJson),
                Documents.file("explanation-25", "Too few runs to tell", inJson)));
        WebElement timeline = browser.findElements(By.className("timeline")).getFirst();
        timeline.sendKeys(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
        new Actions(browser)
                .moveToElement(browser.findElements(By.className("timeline")).get(4))
                .perform();

        assertThat(browser.findElement(By.tagName("body")).getText()).contains("<script>window.hacked = 1</script>");
        assertThat(browser.findElements(By.cssSelector("main img, main script")))
                .isEmpty();
        assertThat(browser.executeScript("return typeof window.hacked")).isEqualTo("undefined");
    }

    @Test
    void by_keyboard_a_reader_goes_from_bar_to_bar_is_told_of_each_and_zooms() throws Exception {
        openWhole();
        WebElement timeline = browser.findElements(By.className("timeline")).getFirst();

        timeline.sendKeys(Keys.ARROW_RIGHT);
        assertThat(announced()).startsWith("main · platform thread").contains("running for");
        timeline.sendKeys(Keys.ARROW_RIGHT);
        String second = announced();
        timeline.sendKeys(Keys.ARROW_RIGHT);
        assertThat(announced()).isNotEqualTo(second);
        timeline.sendKeys("+");

        assertThat(zoomed("lesson-1-1")).isEqualTo(40);
        assertThat(zoomed("lesson-1-2")).as("the neighbour is zoomed with it").isEqualTo(40);
        timeline.sendKeys(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT, Keys.ARROW_RIGHT, Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
        assertThat(announced()).contains("hello");
        assertThat(number("return Loom.timelines.get('lesson-1-1').getOption().dataZoom[0].end"))
                .as("the window has moved along")
                .isGreaterThan(90);
        timeline.sendKeys("0");
        assertThat(zoomed("lesson-1-1")).isEqualTo(100);
    }

    @Test
    void a_bar_under_the_mouse_tells_what_it_stands_for() throws Exception {
        openWhole();
        WebElement timeline = browser.findElements(By.className("timeline")).getFirst();

        new Actions(browser)
                .moveToElement(timeline, 0, -timeline.getSize().height / 2 + 33)
                .perform();

        assertThat(browser.findElement(By.id("tooltip")).getText()).contains("main", "waits for");
    }

    @ParameterizedTest
    @ValueSource(ints = {375, 1440})
    void nothing_is_wider_than_the_screen(int width) throws Exception {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        openWhole();

        assertThat(number("return document.documentElement.scrollWidth")).isEqualTo(width);
        List<?> lefts = list("return [...new Set([...document.querySelectorAll('#lesson-1 .lane')]"
                + ".map(lane => Math.round(lane.getBoundingClientRect().left)))]");
        assertThat(lefts).hasSize(width < 900 ? 1 : 3);
        browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void every_text_stands_out_from_its_ground(String theme) throws Exception {
        browser.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", theme))));
        openWhole();

        awaitTheme(theme);
        assertThat(list(script("contrast.js"))).isEmpty();
    }

    @Test
    void the_button_switches_the_theme_and_the_timelines_with_it() throws Exception {
        openWhole();
        String before = fills();

        browser.findElement(By.id("theme")).click();

        assertThat(fills()).isNotEqualTo(before);
        browser.findElement(By.id("theme")).click();
        assertThat(fills()).isEqualTo(before);
        shown = List.of(); // From now on the page follows the reader, not the system.
    }

    @Test
    void on_paper_each_lesson_has_one_page() throws Exception {
        openWhole();
        long sections = number("return document.querySelectorAll('section').length");

        byte[] pdf = Base64.getDecoder().decode(browser.print(a4()).getContent());

        long pages = Pattern.compile("/Type\\s*/Page\\b")
                .matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .count();
        assertThat(pages).isEqualTo(1 + sections);
    }

    @Test
    void of_a_thousand_threads_the_page_says_that_it_shows_a_sample() throws Exception {
        CourseRecord course = Documents.run(1000, "multithreading");
        open(List.of(new ReportSource("this run", Json.document(course))));

        WebElement lane = browser.findElement(By.cssSelector(".lane-virtual"));

        assertThat(lane.getText()).contains("A sample: the timeline shows 60 of 1,001 threads");
        assertThat(drawn(lane.findElement(By.className("timeline")), "bar")).hasSizeGreaterThan(60);
    }

    @Test
    void runs_on_two_jdks_stand_beside_each_other() throws Exception {
        open(List.of(
                Documents.file("course-21"),
                Documents.file("course-25"),
                Documents.file("sweep-21"),
                Documents.file("sweep-25")));

        assertThat(
                        list(
                                "return [...document.querySelectorAll('#lesson-1 .lane figcaption')]"
                                        + ".map(caption => caption.textContent.replace(/\\s+/g, ' ').split(' ').slice(0, 3).join(' '))"))
                .isEqualTo(List.of(
                        "PLATFORM JDK 21",
                        "PLATFORM JDK 25",
                        "VIRTUAL JDK 21",
                        "VIRTUAL JDK 25",
                        "STRUCTURED JDK 21",
                        "STRUCTURED JDK 25"));
        assertThat(list("return Loom.scale.get('chart-time').getOption().legend[0].data"))
                .isEqualTo(List.of(
                        "platform · JDK 21",
                        "virtual · JDK 21",
                        "structured · JDK 21",
                        "platform · JDK 25",
                        "virtual · JDK 25",
                        "structured · JDK 25"));
    }

    @Test
    void a_chart_has_a_point_for_each_measured_size_and_a_line_for_each_limit() throws Exception {
        openWhole();

        String lines = "return Loom.scale.get('chart-threads').getOption().series.filter(each => each.type === 'line')";
        assertThat(list(lines + ".filter(line => line.name).map(line => line.data.map(point => point[0]))"))
                .isEqualTo(List.of(
                        List.of(1_000L, 10_000L),
                        List.of(1_000L, 10_000L, 100_000L),
                        List.of(1_000L, 10_000L, 100_000L)));
        assertThat(list(lines + ".flatMap(line => line.markLine ? line.markLine.data.map(limit => limit.name) : [])"))
                .isEqualTo(List.of("max_map_count, pid_max: 32,368", "free memory, threads-max: 192,630"));
        assertThat(
                        list(
                                        "return [...document.querySelectorAll('#chart-threads text')].map(text => text.textContent)")
                                .stream()
                                .map(String::valueOf))
                .contains("1k", "10k", "100k", "max_map_count, pid_max: 32,368");
    }

    private static PrintOptions a4() {
        PrintOptions paper = new PrintOptions();
        paper.setPageSize(PageSize.ISO_A4);
        paper.setPageMargin(new PageMargin(1.2, 1.2, 1.2, 1.2));
        paper.setBackground(true);
        return paper;
    }

    /** The same page for many tests; it is loaded again only if a test has opened another one. */
    private void openWhole() throws IOException {
        if (!shown.equals(WHOLE)) {
            open(WHOLE);
        }
    }

    private void open(List<ReportSource> sources) throws IOException {
        Path page = Files.writeString(folder.resolve("report.html"), Report.html(sources));
        browser.get(page.toUri().toString());
        browser.executeScript("const data = JSON.parse(document.getElementById('data').textContent);"
                + "Loom.timelines.drawAll(data.timelines); Loom.scale.drawAll(data)");
        shown = sources;
    }

    /** What a timeline must show, computed without the code that draws it: one bar per activity of each thread. */
    private static List<String> barsOf(List<Event> trail) {
        Map<Long, List<String>> bars = new LinkedHashMap<>();
        for (Event event : trail) {
            List<String> ofThread = bars.computeIfAbsent(event.thread().id(), id -> new ArrayList<>());
            String bar = "bar %d %s".formatted(event.thread().id(), does(event.kind()));
            if (event.kind() != Kind.FINISH
                    && (ofThread.isEmpty() || !ofThread.getLast().equals(bar))) {
                ofThread.add(bar);
            }
        }
        return bars.values().stream().flatMap(List::stream).toList();
    }

    private static String does(Kind kind) {
        return switch (kind) {
            case SLEEP -> "asleep";
            case JOIN, WAIT, LAUNCH -> "waiting";
            case INTERRUPT -> "cancelled";
            case START, SAY, ASLEEP, WAKE, THROW, CATCH, PRINT, EXIT, FINISH -> "running";
        };
    }

    /** The names, starting with this word, of what a timeline has really drawn. */
    private List<String> drawn(WebElement timeline, String word) {
        List<?> names = (List<?>) browser.executeScript(
                "return Loom.timelines.get(arguments[0]).getZr().storage.getDisplayList(true)"
                        + ".map(shape => shape.name).filter(name => name && name.startsWith(arguments[1]))",
                timeline.getAttribute("id"),
                word);
        return names.stream().map(String::valueOf).toList();
    }

    private String announced() {
        return browser.findElement(By.id("announcer")).getAttribute("textContent");
    }

    /** How much of the time axis is shown, in per cent. */
    private double zoomed(String timeline) {
        return number("const zoom = Loom.timelines.get('%s').getOption().dataZoom[0]; return zoom.end - zoom.start"
                .formatted(timeline));
    }

    /** The page learns of the system's choice only after a moment; the driver's own limit ends the wait. */
    private void awaitTheme(String theme) {
        browser.executeAsyncScript("""
                const [theme, done] = arguments;
                const look = () => document.documentElement.dataset.theme === theme ? done() : requestAnimationFrame(look);
                look();
                """, theme);
    }

    private String fills() {
        return String.valueOf(
                browser.executeScript(
                        "return [...document.querySelectorAll('.timeline svg path')].map(path => path.getAttribute('fill')).join()"));
    }

    private long number(String script) {
        return Math.round(((Number) browser.executeScript(script)).doubleValue());
    }

    private List<?> list(String script) {
        return (List<?>) browser.executeScript(script);
    }

    private static String script(String name) throws IOException {
        try (var file = ReportInChromiumIT.class.getResourceAsStream("/report/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
