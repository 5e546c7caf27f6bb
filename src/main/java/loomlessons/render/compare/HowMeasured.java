package loomlessons.render.compare;

import java.util.ArrayList;
import java.util.List;
import loomlessons.compare.ComparePlan;
import loomlessons.compare.CompareRecord;
import loomlessons.compare.Subject;
import loomlessons.lesson.Counted;
import loomlessons.lesson.Seconds;
import loomlessons.render.format.Quantity;
import loomlessons.run.Environment;
import loomlessons.run.Environment.Jdk;
import loomlessons.run.Environment.Machine;

/** On what machine a comparison was made, and how. */
record HowMeasured(Environment environment, CompareRecord comparison) {

    /** One sentence with everything. */
    String text() {
        List<String> facts = new ArrayList<>(machine());
        facts.addAll(plan());
        facts.add(comparison.startedAt().toString());
        return String.join(" · ", facts);
    }

    /** What people look for first: {@code 1,000 tasks at once · 5 runs · JDK 25}. */
    String inShort() {
        ComparePlan plan = comparison.plan();
        return "%s · %s · JDK %d"
                .formatted(
                        LoadText.of(plan.load()),
                        Counted.of(plan.runs(), "run"),
                        environment.jdk().release());
    }

    private List<String> machine() {
        Jdk jdk = environment.jdk();
        Machine machine = environment.machine();
        return List.of(
                "JDK %s (%s)".formatted(jdk.version(), jdk.vendor()),
                "%s %s, %s".formatted(machine.os(), machine.arch(), Counted.of(machine.cores(), "core")));
    }

    private List<String> plan() {
        ComparePlan plan = comparison.plan();
        List<String> facts = new ArrayList<>();
        facts.add(LoadText.of(plan.load()));
        facts.add("%s of each subject, each in a JVM of its own, at most %s s long"
                .formatted(Counted.of(plan.runs(), "run"), Seconds.asked(plan.limit())));
        if (plan.subjects().contains(Subject.POOL)) {
            facts.add("pool of " + Counted.of(plan.poolSize(), "thread"));
        }
        if (!plan.jvmOptions().isEmpty()) {
            facts.add("JVM options " + UserText.sentence(String.join(" ", plan.jvmOptions())));
        }
        comparison
                .ceiling()
                .map(limit -> "this machine allows about %s more platform threads, limited by %s"
                        .formatted(Quantity.count(limit.platformThreads()), limit.describeLimits()))
                .ifPresent(facts::add);
        if (comparison.watched().isPresent()) {
            facts.add("what tasks waited for was watched in runs apart from the timed ones");
        }
        return facts;
    }
}
