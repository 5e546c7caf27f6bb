package loomlessons.render.report;

import java.util.List;

/** Runs and measurements as one web page that needs nothing else: no network, no other file. */
public final class Report {

    private Report() {}

    /** The page, with a column for each document where there are several of a kind. */
    public static String html(List<ReportSource> sources) {
        return Template.fill("report", ReportPage.of(sources));
    }
}
