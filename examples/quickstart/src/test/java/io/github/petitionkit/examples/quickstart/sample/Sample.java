package io.github.petitionkit.examples.quickstart.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The sign-ups of the quickstart and the truth about them; one seed gives the same texts on every Java version.
 *
 * @param signUps the content of {@code sign-ups.csv}
 * @param truth the content of {@code truth.json}
 */
public record Sample(String signUps, String truth) {

    /** Invents a sample; takes a few seconds. */
    public static Sample from(long seed) {
        List<Line> lines = new ArrayList<>(new Story(new Chance(seed)).told());
        lines.sort(Comparator.comparing(Line::at));
        Columns columns = new Columns(new Refs(lines));
        CsvText csv = new CsvText();
        Truth truth = new Truth();
        csv.add(Columns.HEADER);
        lines.forEach(line -> truth.follow(line, csv.add(columns.of(line))));
        return new Sample(csv.toString(), Json.document(truth.asOf(seed, csv.lines())));
    }
}
