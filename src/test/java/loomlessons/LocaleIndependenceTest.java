package loomlessons;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import loomlessons.process.RootLocale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("any-jdk")
class LocaleIndependenceTest {

    private static final Path CLASSES = Path.of("target/classes/loomlessons");

    private static final JavaClasses APP = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPath(CLASSES);

    /**
     * The launcher formats nothing, and calls the main method of the app. A person's task has the locale of its machine,
     * as it would have in their own program.
     */
    @Test
    void every_entry_point_begins_with_the_locale_of_the_app() {
        List<JavaMethod> entryPoints = APP.stream()
                .flatMap(type -> type.tryGetMethod("main", String[].class).stream())
                .filter(main -> !main.getOwner().getName().equals("loomlessons.Launcher"))
                .filter(main -> !main.getOwner().getName().equals("loomlessons.compare.child.CompareMain"))
                .toList();

        assertThat(entryPoints)
                .hasSizeGreaterThanOrEqualTo(5)
                .allSatisfy(main -> assertThat(firstCall(main))
                        .as("the first call of %s", main.getFullName())
                        .contains("loomlessons.process.RootLocale.use()"));
    }

    @Test
    void where_the_locale_of_the_machine_is_in_force_nothing_is_formatted_with_it() {
        noClasses()
                .that()
                .resideInAPackage("loomlessons.launch..")
                .or()
                .haveFullyQualifiedName("loomlessons.Launcher")
                .or()
                .resideInAPackage("loomlessons.compare.child..")
                .should()
                .callMethod(String.class, "format", String.class, Object[].class)
                .orShould()
                .callMethod(String.class, "formatted", Object[].class)
                .check(APP);
    }

    @Test
    void nothing_else_asks_for_a_default_locale_or_sets_one() {
        noClasses()
                .that()
                .areNotAssignableTo(RootLocale.class)
                .should()
                .callMethod(Locale.class, "setDefault", Locale.class)
                .orShould()
                .callMethod(Locale.class, "setDefault", Locale.Category.class, Locale.class)
                .orShould()
                .callMethod(Locale.class, "getDefault")
                .orShould()
                .callMethod(Locale.class, "getDefault", Locale.Category.class)
                .orShould()
                .callMethod(String.class, "toLowerCase")
                .orShould()
                .callMethod(String.class, "toUpperCase")
                .check(APP);
    }

    private static Optional<String> firstCall(JavaMethod main) {
        return main.getMethodCallsFromSelf().stream()
                .min(Comparator.comparingInt(JavaMethodCall::getLineNumber))
                .map(call -> call.getTarget().getFullName());
    }
}
