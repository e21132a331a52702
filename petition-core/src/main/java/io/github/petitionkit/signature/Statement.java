package io.github.petitionkit.signature;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a signer said beside the name.
 *
 * @param reason why the signer signs, or {@code null}
 * @param publicName how the signer wants to be shown
 * @param consents what the signer agreed to
 * @param answers answers to the host's own questions, by question
 */
public record Statement(
        @Nullable String reason, PublicName publicName, List<GivenConsent> consents, Map<String, String> answers) {
    /** Nothing beside an anonymous name. */
    public static final Statement EMPTY = new Statement(null, PublicName.ANONYMOUS, List.of(), Map.of());

    /** Copies the collections. */
    public Statement {
        Objects.requireNonNull(publicName, "publicName");
        consents = List.copyOf(consents);
        answers = answers.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(answers));
    }

    /** Tells nothing: free text can hold anything. */
    @Override
    public String toString() {
        return "Statement[hidden]";
    }
}
