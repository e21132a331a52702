package io.github.petitionkit.signature;

import io.github.petitionkit.signature.request.PublicName;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The signer's words and choices beside the name.
 *
 * @param reason the signer's reason to sign, or {@code null}
 * @param publicName how the signer wants to be shown
 * @param consents what the signer agreed to, with what was withdrawn since, in order of time
 * @param answers answers to the host's own questions, by question
 * @param concealment what staff have taken out of sight, or {@code null}
 */
public record Statement(
        @Nullable String reason,
        PublicName publicName,
        List<GivenConsent> consents,
        Map<String, String> answers,
        @Nullable Concealment concealment) {
    /** An anonymous name and nothing else. */
    public static final Statement EMPTY = new Statement(null, PublicName.ANONYMOUS, List.of(), Map.of());

    /**
     * Makes a statement of which nothing is concealed.
     *
     * @param reason the signer's reason to sign, or {@code null}
     * @param publicName how the signer wants to be shown
     * @param consents what the signer agreed to
     * @param answers answers to the host's own questions, by question
     */
    public Statement(
            @Nullable String reason, PublicName publicName, List<GivenConsent> consents, Map<String, String> answers) {
        this(reason, publicName, consents, answers, null);
    }

    /** {@return how the signer's name is shown: as the signer wants, anonymous while it is concealed} */
    public PublicName shownName() {
        return hides(Concealment.Part.NAME) ? PublicName.ANONYMOUS : publicName;
    }

    /** {@return the reason that readers may see; empty if there is none, or while it is concealed} */
    public Optional<String> shownReason() {
        return hides(Concealment.Part.REASON) ? Optional.empty() : Optional.ofNullable(reason);
    }

    private boolean hides(Concealment.Part part) {
        return concealment != null && concealment.parts().contains(part);
    }

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
        return new Statement(reason, publicName, changed, answers, concealment);
    }

    /** Leaves out every component, because free text can hold personal data. */
    @Override
    public String toString() {
        return "Statement[hidden]";
    }
}
