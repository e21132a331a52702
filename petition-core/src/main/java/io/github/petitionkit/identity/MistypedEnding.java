package io.github.petitionkit.identity;

import io.github.petitionkit.network.PublicSuffixes;
import java.util.List;
import java.util.Optional;

/** Corrects the ending of a domain where none exists with the one that was typed: {@code example.con}. */
final class MistypedEnding {
    /** Those of the most domains first; countries have too many neighbours. */
    private static final List<String> COMMON = List.of("com", "net", "org", "info", "edu", "gov");

    private static final int LETTERS_OF_COUNTRY = 2;
    /** What nobody has a domain below, although it exists. */
    private static final String COMMERCE_TWICE = ".com.com";

    private static final int MOST_BEHIND = 2;

    private MistypedEnding() {}

    /**
     * Returns a domain with the ending that was meant.
     *
     * @param domain a domain in lower case
     * @return the domain with a common ending one typing error away, with the dot that is missing ({@code example.couk}), or
     *     without the letters behind a common ending ({@code example.comme}); with one ending if it ends in {@code .com.com};
     *     empty if its ending exists, or is similar to none
     */
    static Optional<String> corrected(String domain) {
        if (domain.endsWith(COMMERCE_TWICE)) {
            return Optional.of(domain.substring(0, domain.length() - COMMERCE_TWICE.length() / 2));
        }
        int dot = domain.lastIndexOf('.');
        String ending = domain.substring(dot + 1);
        if (ending.length() < LETTERS_OF_COUNTRY || exists(ending)) {
            return Optional.empty();
        }
        return COMMON.stream()
                .filter(common -> Distance.between(ending, common) == 1)
                .findFirst()
                .or(() -> withDot(ending))
                .or(() -> withoutMoreBehind(ending))
                .map(meant -> domain.substring(0, dot + 1) + meant);
    }

    /** Some countries have a rule for what is below them alone: {@code *.bd}. */
    private static boolean exists(String ending) {
        return PublicSuffixes.standard().isSuffix(ending)
                || PublicSuffixes.standard().isSuffix("a." + ending);
    }

    private static Optional<String> withoutMoreBehind(String ending) {
        return COMMON.stream()
                .filter(common -> ending.startsWith(common) && ending.length() <= common.length() + MOST_BEHIND)
                .findFirst();
    }

    private static Optional<String> withDot(String ending) {
        StringBuilder parts = new StringBuilder(ending).insert(ending.length() - LETTERS_OF_COUNTRY, '.');
        return Optional.of(parts.toString()).filter(PublicSuffixes.standard()::isSuffix);
    }
}
