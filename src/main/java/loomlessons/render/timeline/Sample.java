package loomlessons.render.timeline;

import java.util.ArrayList;
import java.util.List;
import loomlessons.render.timeline.Swimlane.Mark;

/** Chooses the threads to draw where there are more than anybody could look at. */
final class Sample {

    /** As many swimlanes are drawn at most. */
    static final int MOST = 60;

    private static final int MOST_TELLING = 12;

    private Sample() {}

    /** The first thread, some of those that say or suffer something, and others evenly chosen; in their order. */
    static List<ThreadStory> of(List<ThreadStory> all) {
        if (all.size() <= MOST) {
            return all;
        }
        List<ThreadStory> telling = all.stream()
                .skip(1)
                .filter(story -> story.events().stream().anyMatch(Mark::isOne))
                .limit(MOST_TELLING)
                .toList();
        List<ThreadStory> others =
                all.stream().skip(1).filter(story -> !telling.contains(story)).toList();
        List<ThreadStory> chosen = new ArrayList<>(List.of(all.getFirst()));
        chosen.addAll(telling);
        chosen.addAll(evenly(others, MOST - chosen.size()));
        return all.stream().filter(chosen::contains).toList();
    }

    private static List<ThreadStory> evenly(List<ThreadStory> stories, int number) {
        List<ThreadStory> chosen = new ArrayList<>();
        for (int i = 0; i < Math.min(number, stories.size()); i++) {
            chosen.add(stories.get((int) ((long) i * stories.size() / number)));
        }
        return chosen;
    }
}
