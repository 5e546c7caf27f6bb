package loomlessons.compare.watch;

import static loomlessons.compare.watch.Made.ACQUIRE;
import static loomlessons.compare.watch.Made.PARK;
import static loomlessons.compare.watch.Made.compiled;
import static loomlessons.compare.watch.Made.hidden;
import static loomlessons.compare.watch.Made.jdk;
import static loomlessons.compare.watch.Made.source;
import static loomlessons.compare.watch.Made.user;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import loomlessons.compare.CodeLine;
import loomlessons.compare.TaskCode;
import loomlessons.compare.watch.UserLines.Place;
import loomlessons.flight.CodeFrame;
import org.junit.jupiter.api.Test;

class UserLinesTest {

    private static final CodeFrame APP = user("loomlessons.compare.child.Harness", 7);

    @Test
    void the_line_is_the_topmost_one_of_the_source_and_the_call_is_what_it_called() {
        Place place = place(
                source("shop.Foo", "Foo.java"),
                PARK,
                ACQUIRE,
                jdk("org.pool.Pool", "borrow"),
                user("shop.Foo", 23),
                user("shop.Foo", 42),
                APP);

        assertThat(place.line()).contains(new CodeLine("Foo.java", 23));
        assertThat(place.called()).map(CodeFrame::method).contains("borrow");
    }

    @Test
    void a_library_above_the_source_is_what_the_line_called() {
        Place place = place(source("shop.Foo", "Foo.java"), PARK, user("org.pool.Pool", 99), user("shop.Foo", 23), APP);

        assertThat(place.line()).contains(new CodeLine("Foo.java", 23));
        assertThat(place.called()).map(CodeFrame::className).contains("org.pool.Pool");
    }

    @Test
    void a_second_class_of_a_file_has_the_name_of_that_file() {
        TaskCode code = source("shop.Bar", "Foo.java");

        assertThat(place(code, ACQUIRE, user("shop.Bar", 5), APP).line()).contains(new CodeLine("Foo.java", 5));
    }

    @Test
    void without_a_source_the_classes_of_the_task_come_before_those_of_libraries() {
        Place place = place(compiled("shop.Foo"), ACQUIRE, user("org.pool.Pool", 99), user("shop.Foo$Till", 23), APP);

        assertThat(place.line()).contains(new CodeLine("Foo.java", 23));
    }

    @Test
    void without_a_class_of_the_task_the_line_is_that_of_the_topmost_class_on_the_class_path() {
        Place place = place(compiled("shop.Foo"), ACQUIRE, user("org.pool.Pool$Inner", 99), APP);

        assertThat(place.line()).contains(new CodeLine("Pool.java", 99));
    }

    @Test
    void what_the_jdk_made_up_is_no_line_of_the_user() {
        Place place = place(compiled("shop.Foo"), ACQUIRE, hidden("shop.Foo$$Lambda"), user("shop.Foo", 23), APP);

        assertThat(place.line()).contains(new CodeLine("Foo.java", 23));
        assertThat(place.called()).contains(ACQUIRE);
    }

    @Test
    void a_class_without_line_numbers_is_better_than_no_line() {
        assertThat(place(compiled("shop.Foo"), ACQUIRE, user("shop.Foo", -1), APP)
                        .line())
                .contains(new CodeLine("Foo.java", 0));
    }

    @Test
    void frames_of_this_app_and_of_the_jdk_are_no_lines_of_the_user() {
        Place place = place(compiled("shop.Foo"), ACQUIRE, APP);

        assertThat(place.line()).isEmpty();
    }

    private static Place place(TaskCode code, CodeFrame... stack) {
        return new UserLines(code).place(List.of(stack));
    }
}
