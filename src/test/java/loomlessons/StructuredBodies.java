package loomlessons;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import loomlessons.lesson.Lane;
import loomlessons.lesson.Lesson;
import loomlessons.run.SourceFile;
import loomlessons.structured.Generation;

/** The structured body of a lesson in all generations, as Markdown: one in full, and what differs in the others. */
record StructuredBodies(Lesson lesson) {

    /** That of the newest long-term release: the pages show what it prints. */
    private static final Generation IN_FULL = Generation.JDK_25;

    private static final List<Generation> OTHERS = List.of(Generation.JDK_27, Generation.JDK_21);

    String markdown() throws IOException {
        List<String> lines = new ArrayList<>();
        for (SourceFile file : files(IN_FULL)) {
            lines.add("`%s` on %s:".formatted(file.name(), inWords(IN_FULL)));
            lines.addAll(block("java", file.body()));
        }
        for (Generation other : OTHERS) {
            for (SourceFile file : files(other)) {
                lines.add("On %s, these lines of `%s` differ:".formatted(inWords(other), file.name()));
                lines.addAll(block("diff", LineDifference.of(counterpart(file).body(), file.body())));
                lines.add("<details><summary><code>%s</code> on %s</summary>"
                        .formatted(file.name(), other.releasesInWords()));
                lines.addAll(block("java", file.body()));
                lines.add("</details>");
                lines.add("");
            }
        }
        return String.join("\n", lines);
    }

    private SourceFile counterpart(SourceFile file) throws IOException {
        return files(IN_FULL).stream()
                .filter(candidate -> candidate.name().equals(file.name()))
                .findFirst()
                .orElseThrow();
    }

    private List<SourceFile> files(Generation generation) throws IOException {
        Path folder = Path.of("src/main", generation.folder())
                .resolve(lesson.getClass().getPackageName().replace('.', '/'));
        List<SourceFile> files = new ArrayList<>();
        for (String name : lesson.sourceFiles(Lane.STRUCTURED)) {
            files.add(new SourceFile(name, Files.readString(folder.resolve(name))));
        }
        return files;
    }

    /** With a link to each JEP of its releases; later JEPs than that of its first release aren't known for the newest. */
    private static String inWords(Generation generation) {
        int first = generation.firstRelease();
        int end = Stream.of(Generation.values())
                .mapToInt(Generation::firstRelease)
                .filter(release -> release > first)
                .min()
                .orElse(first + 1);
        String jeps = IntStream.range(first, end)
                .mapToObj(Generation::jep)
                .map(jep -> "[%s](https://openjdk.org/jeps/%s)".formatted(jep, jep.replaceAll("\\D", "")))
                .collect(Collectors.joining(", "));
        return "%s (%s)".formatted(generation.releasesInWords(), jeps);
    }

    private static List<String> block(String language, List<String> code) {
        return Stream.of(List.of("", "```" + language), code, List.of("```", ""))
                .flatMap(List::stream)
                .toList();
    }
}
