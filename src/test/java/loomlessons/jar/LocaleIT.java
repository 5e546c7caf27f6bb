package loomlessons.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The jar in locales that have digits, calendars and letters of their own says what it says in English. */
@Tag("thorough")
class LocaleIT {

    private static final String BROKEN = "class Ex01NamedThread { Missing field; int i = \"\"; }";

    private static final List<String> COMMANDS = List.of(
            "exercise check 1 --dir DIR",
            "exercise progress --format json --dir DIR",
            "run start --lane virtual --sleep 50ms --format markdown",
            "scale --sleepers 10 --sleep 50ms --runs 1 --lane platform --format csv",
            "report --from src/test/resources/report/course-25.json --out -",
            "JOIN --LANE VIRTUAL --SLEEP 50MS",
            "run --threads ٣");

    @TempDir
    private static Path folder;

    private static List<String> inEnglish;

    @BeforeAll
    static void runInEnglish() throws Exception {
        assertThat(Jar.withPreview().run("exercise", "start", folder.toString()).exitCode())
                .isZero();
        Files.writeString(folder.resolve("Ex01NamedThread.java"), BROKEN);
        inEnglish = outputs(List.of("-Duser.language=en", "-Duser.country=US"));
        assertThat(inEnglish.toString()).contains("cannot find symbol", "incompatible types", "not a whole number");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Duser.language=ar -Duser.extensions=u-nu-arab",
                "-Duser.language=fa -Duser.country=IR",
                "-Duser.language=my -Duser.country=MM",
                "-Duser.language=th -Duser.country=TH -Duser.variant=TH",
                "-Duser.language=tr -Duser.region=TR",
                "-Duser.language=hi -Duser.country=IN -Duser.extensions=u-nu-deva",
                "-Duser.language=ja -Duser.country=JP -Duser.variant=JP",
                "-Duser.language=de -Duser.language.format=ar -Duser.language.display=zh"
            })
    void every_command_says_the_same_in_every_locale(String locale) throws Exception {
        assertThat(outputs(List.of(locale.split(" ")))).containsExactlyElementsOf(inEnglish);
    }

    private static List<String> outputs(List<String> flags) throws IOException, InterruptedException {
        List<String> outputs = new ArrayList<>();
        for (String command : COMMANDS) {
            JarRun run = Jar.withFlags(flags)
                    .run(command.replace("DIR", folder.toString()).split(" "));
            outputs.add(command + " " + run.exitCode() + masked(run.out()) + masked(run.err()));
        }
        return outputs;
    }

    /** Without figures, which differ from run to run, and without the blanks and bars that fill up columns. */
    private static String masked(String text) {
        return text.replaceAll("[0-9]+([.,:][0-9]+)*([eE]-?[0-9]+)?", "0").replaceAll("[\\s█░▁-▇─━·┄-]+", " ");
    }
}
