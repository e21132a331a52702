package io.github.petitionkit.examples.quickstart.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The codes of a {@code code,name,signature_count} resource of this package, weighted by their counts. */
final class WeightsFile {
    private WeightsFile() {}

    static Weighted<String> read(String resource) {
        Weighted<String> weights = new Weighted<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(WeightsFile.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .forEach(line -> weights.with(
                            line.substring(0, line.indexOf(',')),
                            Long.parseLong(line.substring(line.lastIndexOf(',') + 1))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return weights;
    }
}
