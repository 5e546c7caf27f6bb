package loomlessons.render.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import loomlessons.render.format.Printable;
import loomlessons.render.json.JsonLane;
import loomlessons.render.json.JsonLane.JsonClaim;

/** A claim with its verdict in each lane of each run. */
record ClaimView(String text, List<VerdictView> verdicts) {

    /**
     * The verdict in one lane of one run.
     *
     * @param ruling a word for the style of the mark, and for who can't see it
     * @param mark empty where the claim isn't made for that lane
     */
    record VerdictView(String ruling, String mark, String evidence) {

        static VerdictView of(Optional<JsonClaim> claim) {
            return claim.map(VerdictView::of).orElse(new VerdictView("none", "", ""));
        }

        private static VerdictView of(JsonClaim claim) {
            String evidence = Printable.line(claim.evidence());
            if (claim.holds() == null) {
                return new VerdictView("undecided", "?", evidence);
            }
            return claim.holds() ? new VerdictView("holds", "✔", evidence) : new VerdictView("refuted", "✘", evidence);
        }
    }

    /** All claims of these lanes, each once. */
    static List<ClaimView> of(List<JsonLane> lanes) {
        Set<String> texts = new LinkedHashSet<>();
        lanes.forEach(lane -> lane.claims().forEach(claim -> texts.add(claim.text())));
        List<ClaimView> views = new ArrayList<>();
        for (String text : texts) {
            views.add(new ClaimView(
                    Printable.line(text),
                    lanes.stream()
                            .map(lane -> VerdictView.of(lane.claims().stream()
                                    .filter(claim -> claim.text().equals(text))
                                    .findFirst()))
                            .toList()));
        }
        return views;
    }
}
