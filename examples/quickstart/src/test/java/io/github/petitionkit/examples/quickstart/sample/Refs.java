package io.github.petitionkit.examples.quickstart.sample;

import io.github.petitionkit.examples.quickstart.sample.Line.SignUp;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The short ids of the sign lines, numbered in the order of arrival. */
final class Refs {
    private final Map<SignUp, String> refs = new HashMap<>();

    Refs(List<Line> inOrder) {
        for (Line line : inOrder) {
            if (line instanceof SignUp signUp) {
                refs.put(signUp, String.format(Locale.ROOT, "s%05d", refs.size() + 1));
            }
        }
    }

    String of(SignUp signUp) {
        return refs.getOrDefault(signUp, "");
    }
}
