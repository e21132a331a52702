package io.github.petitionkit.fraud;

import io.github.petitionkit.access.DomainList;
import io.github.petitionkit.access.ListText;
import io.github.petitionkit.assessment.Signal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The mailbox is at a provider of mailboxes for ten minutes. Not shown to the visitor, whom an error would only send to
 * another provider.
 */
public final class DisposableDomainCheck implements FraudCheck {
    private static final String BUNDLED = "disposable-domains.txt";
    private static final List<Signal> DISPOSABLE = List.of(new Signal(
            "disposable-domain", 60, "The mailbox is at a provider of disposable ones", "Use a lasting mailbox"));

    private final DomainList domains;

    private DisposableDomainCheck(DomainList domains) {
        this.domains = domains;
    }

    /** {@return a check for the best-known providers; give {@link #of} a list that is kept up to date where that matters} */
    public static DisposableDomainCheck standard() {
        try (InputStream in = DisposableDomainCheck.class.getResourceAsStream(BUNDLED)) {
            byte[] text = Objects.requireNonNull(in, BUNDLED).readAllBytes();
            return of(new String(text, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + BUNDLED, e);
        }
    }

    /**
     * A check for the domains of a list and whatever is below them.
     *
     * @param list one domain a line, as the public lists have them
     * @return the check
     */
    public static DisposableDomainCheck of(String list) {
        List<String> entries = new ArrayList<>();
        for (String domain : ListText.read(list, domain -> domain)) {
            entries.add(domain);
            entries.add("**." + domain);
        }
        return new DisposableDomainCheck(DomainList.of(entries));
    }

    @Override
    public List<Signal> assess(Attempt attempt) {
        return attempt.domain().filter(domains::contains).isPresent() ? DISPOSABLE : List.of();
    }
}
