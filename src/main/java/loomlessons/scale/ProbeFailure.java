package loomlessons.scale;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a probe tells when it can't go on.
 *
 * @param begun how many sleepers had begun to sleep by then
 * @param error what stopped it, in the words of its language
 */
record ProbeFailure(int begun, String error) {

    private static final Pattern LINE = Pattern.compile("failed begun=(\\d{1,9}) (.*)");

    String line() {
        return "failed begun=%d %s".formatted(begun, error.replaceAll("\\R", " "));
    }

    static Optional<ProbeFailure> parse(String line) {
        Matcher matcher = LINE.matcher(line.strip());
        return matcher.matches()
                ? Optional.of(new ProbeFailure(Integer.parseInt(matcher.group(1)), matcher.group(2)))
                : Optional.empty();
    }
}
