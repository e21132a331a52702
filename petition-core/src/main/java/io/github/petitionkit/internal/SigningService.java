package io.github.petitionkit.internal;

import io.github.petitionkit.assessment.Assessment;
import io.github.petitionkit.assessment.Verdict;
import io.github.petitionkit.eligibility.Candidate;
import io.github.petitionkit.eligibility.EligibilityRules;
import io.github.petitionkit.fraud.Attempt;
import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.identity.Identities;
import io.github.petitionkit.identity.Identity;
import io.github.petitionkit.identity.PersonName;
import io.github.petitionkit.petition.NoSuchPetitionException;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.SignerRole;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.petition.lifecycle.SigningBlock;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.place.PostalRegions;
import io.github.petitionkit.place.Region;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.signature.GivenConsent;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.signature.Signer;
import io.github.petitionkit.signature.Statement;
import io.github.petitionkit.signature.Timestamps;
import io.github.petitionkit.signature.request.Answers;
import io.github.petitionkit.signature.request.Channel;
import io.github.petitionkit.signature.request.Consent;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.signature.result.Acknowledgement;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.store.PetitionStore;
import io.github.petitionkit.store.StoredResult;
import io.github.petitionkit.token.Token;
import io.github.petitionkit.token.TokenPurpose;
import io.github.petitionkit.token.TokenReading;
import io.github.petitionkit.token.Tokens;
import io.github.petitionkit.validation.AddressRequired;
import io.github.petitionkit.validation.Messages;
import io.github.petitionkit.validation.RequestValidator;
import io.github.petitionkit.validation.Violation;
import jakarta.validation.groups.Default;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Signs petitions: validation, eligibility, canonical identity, fraud assessment, record. Only the last step writes,
 * and nothing after it can undo it.
 */
public record SigningService(
        PetitionStore store,
        RequestValidator validator,
        @Nullable Class<? extends Answers> questions,
        Messages messages,
        EligibilityRules rules,
        Identities identities,
        PostalRegions regions,
        Function<Petition, FraudPolicy> fraud,
        Tokens tokens,
        InstantSource clock,
        Supplier<UUID> ids) {
    private static final String REQUIRED = "io.github.petitionkit.validation.Required.message";

    public SigningResult sign(PetitionId id, SignatureRequest request, SigningContext context) {
        return prepare(id, request, context, this::assess).finish(store);
    }

    /** Signs without waiting for the write. */
    public CompletionStage<SigningResult> signAsync(PetitionId id, SignatureRequest request, SigningContext context) {
        return prepare(id, request, context, this::assess).finishAsync(store);
    }

    /**
     * Returns what signing would return, and writes nothing. It leaves out the fraud checks, because they count each
     * attempt.
     */
    public CompletionStage<SigningResult> previewAsync(
            PetitionId id, SignatureRequest request, SigningContext context) {
        return prepare(id, request, context, (petition, attempt) -> Assessment.UNCHECKED)
                .withoutWriting()
                .finishAsync(store);
    }

    /** Returns the identity under the current key of the signer of a valid request. */
    public Identity identity(SignatureRequest request) {
        return candidates(signer(request, residence(request))).get(0);
    }

    private Assessment assess(Petition petition, Attempt attempt) {
        return fraud.apply(petition).assess(attempt);
    }

    /** A sponsor who comes after publication signs as anybody else, with all checks. */
    private static SigningContext inRole(SigningContext context, Petition petition) {
        return context.role() == SignerRole.SPONSOR && petition.life().state() == PetitionState.OPEN
                ? context.toBuilder().role(SignerRole.SIGNER).build()
                : context;
    }

    private SigningPlan prepare(
            PetitionId id,
            SignatureRequest request,
            SigningContext given,
            BiFunction<Petition, Attempt, Assessment> judge) {
        Petition petition = store.recent(id).orElseThrow(() -> new NoSuchPetitionException(id));
        Instant now = clock.instant();
        SigningContext context = inRole(given, petition);

        Optional<IdempotencyKeyDigest> repetition = IdempotencyKeyDigest.of(context.idempotencyKey(), request);
        Optional<StoredResult> first = repetition.flatMap(each -> store.storedResult(id, each.key(), now));
        if (first.isPresent()) {
            return new SigningPlan.Known(repetition.get().again(first.get()));
        }

        List<Violation> violations = violations(petition, request, context);
        if (!violations.isEmpty()) {
            return new SigningPlan.Known(new SigningResult.Invalid(violations));
        }
        if (context.role() == SignerRole.SPONSOR && !isInvited(id, context, now)) {
            return new SigningPlan.Known(notEligible(SigningBlock.NOT_OPEN, context.locale()));
        }
        SignatureRequest located = located(request, petition, now);
        List<Violation> refusals =
                rules.refusals(new Candidate(petition, located, context, now), messages, context.locale());
        if (!refusals.isEmpty()) {
            return new SigningPlan.Known(new SigningResult.NotEligible(refusals));
        }

        Signer signer = signer(located, petition.policy());
        Statement statement = statement(request, signedAt(context, now));
        List<Identity> candidates = identities.registered(candidates(signer), context.registerNumber());
        Identity identity = candidates.get(0);
        Assessment assessment = judge.apply(petition, new Attempt(id, signer, statement, context, identity, now));
        Acknowledgement acknowledgement = context.needsConfirmation(petition.policy())
                ? Acknowledgement.CHECK_YOUR_MAIL
                : Acknowledgement.THANK_YOU;
        if (assessment.verdict() == Verdict.REFUSE) {
            return new SigningPlan.Known(new SigningResult.Refused(assessment, acknowledgement));
        }

        Signature draft = new Signature(
                new SignatureId(ids.get()),
                id,
                assessment.verdict() == Verdict.HOLD ? SignatureState.HELD : SignatureState.PENDING,
                null,
                signer,
                statement,
                context.asStored(),
                identity,
                assessment,
                context.assurance(),
                null,
                new Timestamps(now, null, null),
                0);
        SigningCommand signing =
                new SigningCommand(draft, candidates, acknowledgement, bar -> notEligible(bar, context.locale()));
        return new SigningPlan.ToWrite(
                id, repetition.isPresent() ? new IdempotentSigning(signing, repetition.get()) : signing);
    }

    /** Validates a request. On paper and partner lists a postal code with the name replaces the address. */
    private List<Violation> violations(Petition petition, SignatureRequest request, SigningContext context) {
        return context.channel() == Channel.WEB
                ? faults(petition, request, context.locale(), AddressRequired.class)
                : faults(petition, request, context.locale());
    }

    List<Violation> faults(Petition petition, SignatureRequest request, Locale locale) {
        boolean mayLackAddress = request.postalCode() != null;
        return faults(petition, request, locale, mayLackAddress ? Default.class : AddressRequired.class);
    }

    private List<Violation> faults(
            Petition petition, SignatureRequest request, Locale locale, Class<? extends Default> group) {
        List<Violation> typed = typed(request, locale, group);
        if (!lacksNationality(petition, request) && !lacksAnswers(request)) {
            return typed;
        }
        Stream<Violation> missing =
                Stream.concat(missingNationality(petition, request, locale), missingAnswers(request, locale));
        return Stream.concat(typed.stream(), missing).sorted().toList();
    }

    private List<Violation> typed(SignatureRequest request, Locale locale, Class<? extends Default> group) {
        boolean ordinary = validator.appliesAsWritten(SignatureRequest.class)
                && OrdinaryRequest.isValid(request, validator.postalCodes(), group == Default.class);
        return ordinary ? List.of() : validator.violations(request, locale, group);
    }

    /** Returns a violation if the policy counts by nationality and the request names none. */
    private Stream<Violation> missingNationality(Petition petition, SignatureRequest request, Locale locale) {
        return lacksNationality(petition, request)
                ? Stream.of(new Violation("nationality", "not-blank", messages.text(REQUIRED, Map.of(), locale)))
                : Stream.empty();
    }

    private static boolean lacksNationality(Petition petition, SignatureRequest request) {
        return petition.policy().whoMaySign().byNationality() && !isGiven(request.nationality());
    }

    /** Returns what is compulsory in answers if the request has none to the host's questions. */
    private Stream<Violation> missingAnswers(SignatureRequest request, Locale locale) {
        return questions == null || !lacksAnswers(request)
                ? Stream.empty()
                : validator.violationsIfMissing(questions, "answers", locale).stream();
    }

    private boolean lacksAnswers(SignatureRequest request) {
        return questions != null && !questions.isInstance(request.answers());
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private boolean isInvited(PetitionId petition, SigningContext context, Instant now) {
        String invitation = context.invitation();
        if (invitation == null) {
            return false;
        }
        return tokens.read(invitation, TokenPurpose.SPONSOR, now) instanceof TokenReading.Valid valid
                && isFor(valid.token(), petition);
    }

    private static boolean isFor(Token token, PetitionId petition) {
        return token.petition().equals(petition);
    }

    SigningResult notEligible(SigningBlock bar, Locale locale) {
        String text = messages.text("io.github.petitionkit.eligibility." + bar.code(), Map.of(), locale);
        return new SigningResult.NotEligible(List.of(new Violation("", "petitionkit." + bar.code(), text)));
    }

    /** Returns when the signer gave the consents: the present, or the earlier date of a list. */
    private static Instant signedAt(SigningContext context, Instant now) {
        Instant listed = context.signedAt();
        return listed == null || listed.isAfter(now) ? now : listed;
    }

    /** Returns the request with the region that the directory knows for its postal code on the petition's day. */
    SignatureRequest located(SignatureRequest request, Petition petition, Instant now) {
        String code = request.postalCode();
        if (code == null || regions == PostalRegions.NONE) {
            return request;
        }
        Set<Region> found = regions.find(residence(request), code, RegionService.day(petition, now));
        String given = request.region();
        if (found.isEmpty() || (given != null && found.contains(new Region(given)))) {
            return request;
        }
        return request.in(found.size() == 1 ? found.iterator().next().code() : null);
    }

    private static Country residence(SignatureRequest request) {
        return Country.of(Objects.requireNonNull(request.country()));
    }

    private static Country countedFor(SignatureRequest request, Policy policy) {
        return policy.whoMaySign().byNationality()
                ? Country.of(Objects.requireNonNull(request.nationality()))
                : residence(request);
    }

    static Signer signer(SignatureRequest request, Policy policy) {
        return signer(request, countedFor(request, policy));
    }

    private static Signer signer(SignatureRequest request, Country counted) {
        String email = request.email();
        String region = request.region();
        return new Signer(
                new PersonName(Objects.requireNonNull(request.name())),
                email == null ? null : new EmailAddress(email),
                counted,
                region == null ? null : new Region(region),
                request.postalCode(),
                residence(request));
    }

    static Statement statement(SignatureRequest request, Instant given) {
        List<Consent> consents = request.consents();
        GivenConsent[] all = new GivenConsent[consents.size()];
        for (int at = 0; at < all.length; at++) {
            all[at] = new GivenConsent(consents.get(at), given);
        }
        return new Statement(
                request.reason(),
                request.publicName(),
                List.of(all),
                request.answers().values());
    }

    List<Identity> candidates(Signer signer) {
        return identities.candidates(
                signer.email(), Objects.requireNonNull(signer.name()), signer.livesIn(), signer.postalCode());
    }
}
