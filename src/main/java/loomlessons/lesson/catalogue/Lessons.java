package loomlessons.lesson.catalogue;

import java.util.List;
import java.util.Optional;
import loomlessons.lesson.Lesson;
import loomlessons.lesson.concurrency.ConcurrencyLesson;
import loomlessons.lesson.cpu.CpuLesson;
import loomlessons.lesson.daemon.DaemonLesson;
import loomlessons.lesson.failure.FailureLesson;
import loomlessons.lesson.join.JoinLesson;
import loomlessons.lesson.multithreading.MultithreadingLesson;
import loomlessons.lesson.scale.ScaleLesson;
import loomlessons.lesson.start.StartLesson;

/** The course: every lesson, in the order in which to learn them. */
public final class Lessons {

    private static final List<Lesson> COURSE = List.of(
            new StartLesson(),
            new ConcurrencyLesson(),
            new JoinLesson(),
            new MultithreadingLesson(),
            new CpuLesson(),
            new FailureLesson(),
            new DaemonLesson(),
            new ScaleLesson());

    private Lessons() {}

    public static List<Lesson> all() {
        return COURSE;
    }

    public static Optional<Lesson> named(String name) {
        return COURSE.stream()
                .filter(lesson -> lesson.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
