package io.github.petitionkit.examples.site.desk;

import io.github.petitionkit.invalidation.Criteria;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.signature.SignatureState;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The criteria of an invalidation: a signature must match every field that is filled in.
 *
 * @param name pattern of the name
 * @param domain pattern of the mail domain
 * @param network IP addresses, such as {@code 203.0.113.0/24}
 * @param userAgent pattern of the browser
 * @param country the code of the country
 * @param signal code of a fraud signal
 * @param state the state of the signatures
 */
record CriteriaForm(
        @Nullable String name,
        @Nullable String domain,
        @Nullable String network,
        @Nullable String userAgent,
        @Nullable String country,
        @Nullable String signal,
        @Nullable SignatureState state) {
    static final CriteriaForm EMPTY = new CriteriaForm(null, null, null, null, null, null, null);

    /** Returns the criteria; throws an {@link IllegalArgumentException} that explains a fault. */
    Criteria criteria() {
        Criteria.Builder criteria = Criteria.builder();
        add(name, criteria::name);
        add(domain, criteria::domain);
        add(network, criteria::network);
        add(userAgent, criteria::userAgent);
        add(country, code -> criteria.country(Country.of(code)));
        add(signal, criteria::signal);
        if (state != null) {
            criteria.state(state);
        }
        return criteria.build();
    }

    private static void add(@Nullable String text, Consumer<String> condition) {
        if (text != null && !text.isBlank()) {
            condition.accept(text.strip());
        }
    }
}
