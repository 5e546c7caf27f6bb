package loomlessons.defect;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.Runtime.Version;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import loomlessons.defect.JdkDefect.Train;

/** The table of known defects, a text file with one line for each. */
final class DefectTable {

    private static final String FILE = "jdk-defects.txt";
    private static final int COLUMNS = 4;
    private static final Pattern NUMBER = Pattern.compile("JDK-\\d{7}");
    private static final Pattern TRAIN = Pattern.compile("(\\d+): (\\d+(?:\\.\\d+)*)");
    private static final Pattern SIGN = Pattern.compile("(virtual|any) ([A-Z_]+)(?: in (\\w+(?:\\.\\w+)+))?");
    private static final Pattern SENTENCE = Pattern.compile("[A-Z].*[^.]\\.");

    private DefectTable() {}

    /** The table that belongs to this app. */
    static List<JdkDefect> read() {
        try (InputStream file = DefectTable.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("this app has no " + FILE);
            }
            return parse(new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * The defects of a table; empty lines and those that start with {@code #} say nothing.
     *
     * @throws IllegalArgumentException if a line isn't as the table demands; the message names the line
     */
    static List<JdkDefect> parse(List<String> lines) {
        List<JdkDefect> defects = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            try {
                JdkDefect defect = defect(line);
                check(defects.stream().noneMatch(known -> known.number().equals(defect.number())), "is there twice");
                defects.add(defect);
            } catch (IllegalArgumentException wrong) {
                throw new IllegalArgumentException("%s, line %d: %s".formatted(FILE, i + 1, wrong.getMessage()), wrong);
            }
        }
        return List.copyOf(defects);
    }

    private static JdkDefect defect(String line) {
        List<String> cells = Stream.of(line.split("\\|", -1)).map(String::strip).toList();
        check(cells.size() == COLUMNS, "needs %d columns".formatted(COLUMNS));
        check(NUMBER.matcher(cells.get(0)).matches(), "no number: " + cells.get(0));
        check(SENTENCE.matcher(cells.get(3)).matches(), "no sentence: " + cells.get(3));
        return new JdkDefect(cells.get(0), sign(cells.get(1)), trains(cells.get(2)), cells.get(3));
    }

    private static HangSign sign(String cell) {
        var parts = SIGN.matcher(cell);
        check(parts.matches(), "no kind and state of a thread: " + cell);
        return new HangSign(
                parts.group(1).equals("virtual"),
                Thread.State.valueOf(parts.group(2)),
                Optional.ofNullable(parts.group(3)));
    }

    private static List<Train> trains(String cell) {
        List<Train> trains =
                Stream.of(cell.split(", ", -1)).map(DefectTable::train).toList();
        for (int i = 1; i < trains.size(); i++) {
            check(trains.get(i - 1).release() < trains.get(i).release(), "releases aren't in order: " + cell);
        }
        return trains;
    }

    private static Train train(String words) {
        var parts = TRAIN.matcher(words);
        check(parts.matches(), "no release and first fixed version: " + words);
        Version release = Version.parse(parts.group(1));
        Version firstFixed = Version.parse(parts.group(2));
        check(firstFixed.compareTo(release) > 0, "fixed before the release: " + words);
        return new Train(release.feature(), firstFixed);
    }

    private static void check(boolean isRight, String problem) {
        if (!isRight) {
            throw new IllegalArgumentException(problem);
        }
    }
}
