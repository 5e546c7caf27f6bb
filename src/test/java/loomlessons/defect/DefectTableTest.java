package loomlessons.defect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.Runtime.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import loomlessons.defect.JdkDefect.Train;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefectTableTest {

    private static final Path PAGE = Path.of("docs/commands.md");
    private static final Path FILE = Path.of("src/main/resources/loomlessons/defect/jdk-defects.txt");

    @Test
    void the_table_of_this_app_is_as_it_demands() {
        assertThat(DefectTable.read())
                .extracting(JdkDefect::number)
                .contains("JDK-8338383", "JDK-8369227", "JDK-8370887", "JDK-8373120")
                .doesNotHaveDuplicates();
    }

    @Test
    void every_state_in_it_is_one_in_which_a_living_thread_can_hang() {
        assertThat(DefectTable.read())
                .extracting(defect -> defect.sign().state())
                .doesNotContain(Thread.State.NEW, Thread.State.TERMINATED);
    }

    /** The state alone would fit every thread that computes. */
    @Test
    void a_running_thread_hangs_in_a_method_that_exists() {
        assertThat(DefectTable.read())
                .filteredOn(defect -> defect.sign().state() == Thread.State.RUNNABLE)
                .isNotEmpty()
                .allSatisfy(defect -> assertThat(isMethod(defect.sign().method().orElseThrow()))
                        .isTrue());
    }

    private static boolean isMethod(String name) throws ClassNotFoundException {
        int dot = name.lastIndexOf('.');
        return List.of(Class.forName(name.substring(0, dot)).getDeclaredMethods()).stream()
                .anyMatch(method -> method.getName().equals(name.substring(dot + 1)));
    }

    @Test
    void before_each_line_stands_where_its_versions_come_from() throws IOException {
        List<String> lines = Files.readAllLines(FILE);

        for (JdkDefect defect : DefectTable.read()) {
            int line = lines.indexOf(lines.stream()
                    .filter(text -> text.startsWith(defect.number()))
                    .findFirst()
                    .orElseThrow());
            int blank = lines.subList(0, line).lastIndexOf("");
            assertThat(lines.subList(blank + 1, line))
                    .as(defect.number())
                    .isNotEmpty()
                    .allMatch(text -> text.startsWith("# "));
            assertThat(String.join(" ", lines.subList(blank + 1, line))).contains("Issue " + defect.number());
        }
    }

    @Test
    void the_page_on_commands_has_the_same_defects_with_the_same_versions() throws IOException {
        List<String> rows = Files.readAllLines(PAGE).stream()
                .filter(row -> row.startsWith("| JDK-"))
                .toList();

        assertThat(rows).extracting(DefectTableTest::cells).isEqualTo(expectedCells());
    }

    private static List<String> cells(String row) {
        String[] cells = row.split("\\|", -1);
        return List.of(cells[1].strip(), cells[3].strip());
    }

    private static List<List<String>> expectedCells() {
        return DefectTable.read().stream()
                .map(defect -> List.of(
                        defect.number(),
                        defect.trains().stream().map(DefectTableTest::inWords).collect(Collectors.joining(", "))))
                .toList();
    }

    private static String inWords(Train train) {
        return train.firstFixed().feature() == train.release()
                ? "%d before %s".formatted(train.release(), train.firstFixed())
                : Integer.toString(train.release());
    }

    @Test
    void a_line_has_number_threads_releases_and_a_sentence() {
        assertThat(DefectTable.parse(List.of(
                        "# a comment",
                        "",
                        "JDK-1234567 | any RUNNABLE in java.lang.Thread.run | 21: 24, 25: 25.0.3 | It loops: always.")))
                .containsExactly(new JdkDefect(
                        "JDK-1234567",
                        new HangSign(false, Thread.State.RUNNABLE, Optional.of("java.lang.Thread.run")),
                        List.of(new Train(21, Version.parse("24")), new Train(25, Version.parse("25.0.3"))),
                        "It loops: always."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "JDK-1234567 | any WAITING | 25: 25.0.3                      ; needs 4 columns",
                "JDK-1234567 | any WAITING | 25: 25.0.3 | It hangs. | more    ; needs 4 columns",
                "8369227     | any WAITING | 25: 25.0.3 | It hangs.           ; no number: 8369227",
                "JDK-1234567 | all WAITING | 25: 25.0.3 | It hangs.           ; no kind and state of a thread: all WAITING",
                "JDK-1234567 | any PARKED  | 25: 25.0.3 | It hangs.           ; PARKED",
                "JDK-1234567 | any WAITING in run | 25: 25.0.3 | It hangs.    ; no kind and state of a thread",
                "JDK-1234567 | any WAITING | | It hangs.                      ; no release and first fixed version",
                "JDK-1234567 | any WAITING | 25 | It hangs.                   ; no release and first fixed version: 25",
                "JDK-1234567 | any WAITING | 25: 25.0.3, | It hangs.          ; no release and first fixed version",
                "JDK-1234567 | any WAITING | 25: 25.0.3-ea | It hangs.        ; no release and first fixed version",
                "JDK-1234567 | any WAITING | 25: 25.0.0 | It hangs.           ; 25.0.0",
                "JDK-1234567 | any WAITING | 25: 25 | It hangs.               ; fixed before the release: 25: 25",
                "JDK-1234567 | any WAITING | 25: 24.0.3 | It hangs.           ; fixed before the release: 25: 24.0.3",
                "JDK-1234567 | any WAITING | 26: 26.0.1, 25: 25.0.3 | It hangs. ; releases aren't in order",
                "JDK-1234567 | any WAITING | 25: 25.0.3, 25: 25.0.4 | It hangs. ; releases aren't in order",
                "JDK-1234567 | any WAITING | 25: 25.0.3 | it hangs            ; no sentence: it hangs",
                "JDK-1234567 | any WAITING | 25: 25.0.3 |                     ; no sentence",
            },
            quoteCharacter = '"')
    void a_wrong_line_is_refused_and_named(String line, String problem) {
        assertThatThrownBy(() -> DefectTable.parse(List.of("# a comment", line)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("jdk-defects.txt, line 2: ")
                .hasMessageContaining(problem);
    }

    @Test
    void a_number_that_is_there_twice_is_refused() {
        String line = "JDK-1234567 | any WAITING | 25: 25.0.3 | It hangs.";

        assertThatThrownBy(() -> DefectTable.parse(List.of(line, line)))
                .hasMessage("jdk-defects.txt, line 2: is there twice");
    }
}
