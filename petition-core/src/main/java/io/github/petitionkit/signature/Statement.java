package io.github.petitionkit.signature;

import io.github.petitionkit.signature.request.PublicName;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The signer's words and choices beside the name.
 *
 * @param reason the signer's reason to sign, or {@code null}
 * @param publicName how the signer wants to be shown
 * @param consents what the signer agreed to, with what was withdrawn since, in order of time
 * @param answers answers to the host's own questions, by question
 */
public record Statement(
        @Nullable String reason, PublicName publicName, List<GivenConsent> consents, Map<String, String> answers) {
    /** An anonymous name and nothing else. */
    public static final Statement EMPTY = new Statement(null, PublicName.ANONYMOUS, List.of(), Map.of());

    /** Copies the collections. */
    public Statement {
        Objects.requireNonNull(publicName, "publicName");
        consents = List.copyOf(consents);
        answers = answers.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(answers));
    }

    /** {@return the consents that have not been withdrawn} */
    public List<GivenConsent> standingConsents() {
        return consents.stream().filter(GivenConsent::stands).toList();
    }

    Statement with(List<GivenConsent> changed) {
        return new Statement(reason, publicName, changed, answers);
    }

    /** Leaves out every component, because free text can hold personal data. */
    @Override
    public String toString() {
        return "Statement[hidden]";
    }
}
