package io.github.petitionkit.store;

import io.github.petitionkit.assessment.Assessment;
import io.github.petitionkit.identity.Assurance;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.identity.Identity;
import io.github.petitionkit.identity.PersonName;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.place.Region;
import io.github.petitionkit.signature.Concealment;
import io.github.petitionkit.signature.GivenConsent;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.signature.Signer;
import io.github.petitionkit.signature.Statement;
import io.github.petitionkit.signature.Timestamps;
import io.github.petitionkit.signature.Verification;
import io.github.petitionkit.signature.request.Consent;
import io.github.petitionkit.signature.request.PublicName;
import io.github.petitionkit.signature.request.SigningContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A signature as the in-memory store keeps it: the values that it consists of lie in one object. What a garbage collector
 * does for a signature depends on the number of its objects. Immutable.
 */
final class SignatureRow {
    private final long idHigh;
    private final long idLow;
    private final SignatureState state;
    private final @Nullable SignatureState former;
    private final @Nullable String name;
    private final @Nullable String email;
    private final Country country;
    private final @Nullable Region region;
    private final @Nullable String postalCode;
    private final @Nullable Country residence;
    private final @Nullable String reason;
    private final PublicName publicName;
    private final Map<String, String> answers;
    private final @Nullable Concealment concealment;
    /** Those that were given together, as the form's are, and stand; empty if it has others. */
    private final List<Consent> consents;

    private final long consentedSecond;
    private final int consentedNano;
    private final List<GivenConsent> otherConsents;
    private final SigningContext context;
    private final String keyId;
    private final long[] identity;
    private final Assessment assessment;
    private final Assurance assurance;
    private final @Nullable Verification verification;
    private final long receivedSecond;
    private final int receivedNano;
    private final @Nullable Instant confirmedAt;
    private final @Nullable Instant countedAt;
    private final int messages;

    SignatureRow(Signature signature, SharedValues values) {
        UUID id = signature.id().value();
        this.idHigh = id.getMostSignificantBits();
        this.idLow = id.getLeastSignificantBits();
        this.state = signature.state();
        this.former = signature.former();
        Signer signer = signature.signer();
        PersonName personName = signer.name();
        this.name = personName == null ? null : personName.value();
        EmailAddress address = signer.email();
        this.email = address == null ? null : address.value();
        this.country = signer.country();
        this.region = signer.region();
        this.postalCode = signer.postalCode();
        this.residence = signer.residence();
        Statement statement = signature.statement();
        this.reason = statement.reason();
        this.publicName = statement.publicName();
        this.answers = statement.answers();
        this.concealment = statement.concealment();
        boolean together = areTogether(statement.consents());
        this.consents = together ? values.shared(consents(statement.consents())) : List.of();
        Instant consented = together ? statement.consents().get(0).at() : Instant.EPOCH;
        this.consentedSecond = consented.getEpochSecond();
        this.consentedNano = consented.getNano();
        this.otherConsents = together ? List.of() : statement.consents();
        this.context = signature.context();
        this.keyId = signature.identity().name().keyId();
        this.identity = IdentityBits.of(signature.identity());
        this.assessment = values.shared(signature.assessment());
        this.assurance = signature.assurance();
        this.verification = signature.verification();
        Timestamps timestamps = signature.timestamps();
        Instant received = timestamps.receivedAt();
        this.receivedSecond = received.getEpochSecond();
        this.receivedNano = received.getNano();
        this.confirmedAt = timestamps.confirmedAt();
        this.countedAt = timestamps.countedAt();
        this.messages = signature.messages();
    }

    private static boolean areTogether(List<GivenConsent> consents) {
        for (GivenConsent each : consents) {
            if (!each.stands() || !each.at().equals(consents.get(0).at())) {
                return false;
            }
        }
        return !consents.isEmpty();
    }

    private static List<Consent> consents(List<GivenConsent> given) {
        return given.size() == 1
                ? List.of(given.get(0).consent())
                : given.stream().map(GivenConsent::consent).toList();
    }

    boolean isOf(SignatureId id) {
        return id.equals(id());
    }

    private SignatureId id() {
        return new SignatureId(new UUID(idHigh, idLow));
    }

    Identity identity() {
        return IdentityBits.identity(keyId, identity);
    }

    /** Returns the signature, of the petition whose store this is. */
    Signature signature(PetitionId petition) {
        return new Signature(
                id(),
                petition,
                state,
                former,
                new Signer(
                        name == null ? null : new PersonName(name),
                        email == null ? null : new EmailAddress(email),
                        country,
                        region,
                        postalCode,
                        residence),
                statement(),
                context,
                identity(),
                assessment,
                assurance,
                verification,
                new Timestamps(Instant.ofEpochSecond(receivedSecond, receivedNano), confirmedAt, countedAt),
                messages);
    }

    private Statement statement() {
        Instant consented = Instant.ofEpochSecond(consentedSecond, consentedNano);
        List<GivenConsent> given = consents.isEmpty()
                ? otherConsents
                : consents.stream()
                        .map(consent -> new GivenConsent(consent, consented))
                        .toList();
        return new Statement(reason, publicName, given, answers, concealment);
    }
}
