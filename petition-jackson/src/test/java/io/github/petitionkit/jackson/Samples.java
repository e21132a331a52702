package io.github.petitionkit.jackson;

import io.github.petitionkit.desk.CheckOut;
import io.github.petitionkit.desk.RejectionReason;
import io.github.petitionkit.event.EventId;
import io.github.petitionkit.forecast.Forecaster;
import io.github.petitionkit.fraud.FraudLimits;
import io.github.petitionkit.history.Difference;
import io.github.petitionkit.identity.CanonicalEmail;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.identity.EmailRule;
import io.github.petitionkit.identity.Identity;
import io.github.petitionkit.identity.PersonName;
import io.github.petitionkit.identity.RegisterNumber;
import io.github.petitionkit.identity.SignerKey;
import io.github.petitionkit.invalidation.Condition;
import io.github.petitionkit.mailing.MailingId;
import io.github.petitionkit.movement.MovementProgress;
import io.github.petitionkit.network.IpAddress;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.Hashtag;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.Pause;
import io.github.petitionkit.petition.lifecycle.PetitionAction;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.petition.lifecycle.StateHistory;
import io.github.petitionkit.petition.lifecycle.Transition;
import io.github.petitionkit.petition.outcome.OutcomeLink;
import io.github.petitionkit.place.Area;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.place.Region;
import io.github.petitionkit.place.RegionDates;
import io.github.petitionkit.place.RegionTree;
import io.github.petitionkit.policy.Confirmation;
import io.github.petitionkit.policy.Retention;
import io.github.petitionkit.policy.SponsorCountries;
import io.github.petitionkit.policy.Withdrawal;
import io.github.petitionkit.proof.Hash;
import io.github.petitionkit.proof.SignedTreeHead;
import io.github.petitionkit.proof.TreeHead;
import io.github.petitionkit.search.PetitionSearch;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.request.Answers;
import io.github.petitionkit.signature.request.Channel;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.tally.Counts;
import io.github.petitionkit.tally.Figure;
import io.github.petitionkit.tally.RunningTally;
import io.github.petitionkit.tally.Tally;
import io.github.petitionkit.tally.TallyChange;
import io.github.petitionkit.threshold.Criterion;
import io.github.petitionkit.threshold.Finding;
import io.github.petitionkit.threshold.Shortfall;
import io.github.petitionkit.token.Token;
import io.github.petitionkit.token.TokenPurpose;
import io.github.petitionkit.verification.SampleFindings;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Values of every public type. Most records are made of samples of their components, once with everything and once with
 * as little as they take; a record whose components have to agree stands in {@link #MADE}.
 */
public final class Samples {
    static final Instant AT = Instant.parse("2026-03-03T09:00:00Z");
    static final PetitionId PETITION = PetitionId.of("6f1f9d1e-3a0e-4a53-9d0e-3a5b8f0c2d11");
    static final SignatureId SIGNATURE = SignatureId.of("0d9c3b52-7a61-4b0e-8e8b-7f0f2a6f4c90");

    private static final SignerKey KEY = new SignerKey("k-1", "abcdefghij_ABCDEFGHIJ-0123456789-abcdefghiI");

    /** What a rule below cannot make, by type; the first sample is the one that other types are made of. */
    private static final Map<Class<?>, List<?>> MADE = Map.ofEntries(
            entry(String.class, "sample", ""),
            entry(boolean.class, true),
            entry(int.class, 3),
            entry(Integer.class, 3),
            entry(long.class, 7L),
            entry(Long.class, 7L),
            entry(double.class, 0.5),
            entry(Double.class, 0.5),
            entry(BigDecimal.class, new BigDecimal("0.02")),
            entry(UUID.class, PETITION.value()),
            entry(Instant.class, AT),
            entry(OutcomeLink.class, new OutcomeLink("video", "https://example.org/1")),
            entry(LocalDate.class, LocalDate.parse("2026-03-03")),
            entry(Duration.class, Duration.ofDays(7)),
            entry(FraudLimits.class, FraudLimits.standard()),
            entry(Period.class, Period.ofMonths(6)),
            entry(ZoneId.class, ZoneId.of("Europe/London")),
            entry(Locale.class, Locale.forLanguageTag("de-CH")),
            entry(PetitionId.class, PETITION),
            entry(SignatureId.class, SIGNATURE),
            entry(MailingId.class, new MailingId(PETITION.value())),
            entry(EventId.class, new EventId(PETITION, 42)),
            entry(EmailAddress.class, new EmailAddress("ada@example.org")),
            entry(CanonicalEmail.class, new CanonicalEmail("ada@example.org")),
            entry(PersonName.class, new PersonName("Ada Example")),
            entry(SignerKey.class, KEY),
            entry(Country.class, new Country("GB"), new Country("BAT")),
            entry(Region.class, new Region("E14000530"), new Region("country:GB")),
            entry(Area.class, new Country("GB"), new Region("E14000530"), new Region("GB")),
            entry(
                    Criterion.AtLeast.class,
                    new Criterion.AtLeast(1, Map.of(new Country("LV"), 6_480L, new Region("LV"), 7_000L))),
            entry(
                    RejectionReason.class,
                    new RejectionReason("duplicate", "Duplicate petition", "There is one already.", false),
                    new RejectionReason("libellous", "Libellous", "It names somebody.", true)),
            entry(
                    RegionDates.Validity.class,
                    RegionDates.Validity.ALWAYS,
                    new RegionDates.Validity(LocalDate.parse("2010-05-06"), LocalDate.parse("2024-05-30"))),
            entry(RegionTree.class, RegionTree.of(Map.of(new Region("north"), new Region("county")))),
            entry(Hash.class, Hash.of("0123456789abcdef".repeat(4))),
            entry(
                    SignedTreeHead.class,
                    SignedTreeHead.of(
                            new TreeHead(PETITION, 3, Hash.of("0123456789abcdef".repeat(4)), AT), new byte[] {1, -1})),
            entry(Forecaster.class, new Forecaster(0.8, Duration.ofDays(2))),
            entry(SampleFindings.class, new SampleFindings(1_000, 100, 80, 20, 1)),
            entry(Identity.class, new Identity(KEY, KEY, KEY, KEY), new Identity(KEY, KEY, null)),
            entry(IpAddress.class, ip("192.0.2.7"), ip("2001:db8::7")),
            entry(Condition.Received.class, new Condition.Received(AT, AT.plusSeconds(60))),
            entry(
                    Difference.class,
                    new Difference(AT, AT, 7, 9, new TreeMap<>(Map.of("signed", new Difference.Moves(3, 1))))),
            entry(CheckOut.class, new CheckOut(Actor.staff("7"), AT, AT.plusSeconds(60))),
            entry(
                    PetitionSearch.class,
                    PetitionSearch.builder()
                            .state(PetitionState.OPEN)
                            .tag("metoo")
                            .since(AT, AT.plusSeconds(60))
                            .counted(1, 7)
                            .heldBy(Actor.staff("7"))
                            .signedIn(new Country("GB"))
                            .build(),
                    PetitionSearch.builder().build()),
            entry(
                    Content.class,
                    Content.titled("sample")
                            .summary("sample")
                            .creator("sample")
                            .addressee("sample")
                            .concerns(new Country("GB"))
                            .tag("sample")
                            .translation(
                                    new Content.Translation(Locale.forLanguageTag("cy"), "sample", "sample", "sample"))
                            .build(),
                    Content.titled("sample").build()),
            entry(Hashtag.class, new Hashtag("metoo")),
            entry(
                    MovementProgress.class,
                    new MovementProgress(
                            new Hashtag("metoo"),
                            2,
                            3,
                            new TreeMap<>(Map.of(new Country("GB"), 3L)),
                            new TreeMap<>(Map.of(Instant.parse("2026-03-03T09:00:00Z"), 3L)),
                            1,
                            2)),
            entry(Answers.class, Answers.of(Map.of("job", "baker"))),
            entry(Counts.class, tally()),
            entry(Tally.class, tally(), Tally.empty(AT)),
            entry(Figure.class, new Figure(Figure.Kind.COUNTRY, "GB", 7), new Figure(Figure.Kind.COUNTED, "", 0)),
            entry(StateHistory.class, life(), new StateHistory(AT, PetitionState.DRAFT, List.of(), List.of())),
            entry(Confirmation.class, Confirmation.byMail().reminders(1, Duration.ofDays(2)), Confirmation.NOT_NEEDED),
            entry(
                    Retention.class,
                    Retention.afterOpening(Period.ofMonths(21)).orAfterOutcome("submission", Period.ofMonths(1)),
                    Retention.SIX_MONTHS),
            entry(Withdrawal.class, Withdrawal.until("sample"), Withdrawal.ANY_TIME, Withdrawal.NEVER),
            entry(
                    Token.class,
                    new Token(TokenPurpose.CONFIRM, PETITION, SIGNATURE, AT),
                    Token.sentTo(TokenPurpose.WITHDRAW, PETITION, SIGNATURE, AT, KEY),
                    Token.newAddress(PETITION, SIGNATURE, AT, new EmailAddress("ada@example.org"), KEY),
                    new Token(TokenPurpose.SPONSOR, PETITION, null, AT)),
            entry(SponsorCountries.class, new SponsorCountries(1, Set.of(Country.of("DE"), Country.of("FR")))),
            entry(
                    SigningContext.class,
                    SigningContext.builder()
                            .invitation("sample")
                            .ip("192.0.2.7")
                            .userAgent("sample")
                            .formServedAt(AT)
                            .locale(Locale.forLanguageTag("de-CH"))
                            .trap("sample")
                            .idempotencyKey("6f1f9d1e-3a0e-4a53-9d0e-3a5b8f0c2d11")
                            .challengeAnswer("sample")
                            .registerNumber(new RegisterNumber("12345678Z"))
                            .build(),
                    SigningContext.builder().channel(Channel.PAPER).signedAt(AT).build(),
                    SigningContext.UNKNOWN),
            entry(
                    EmailRule.class,
                    EmailRule.of("example.com", ".", "+"),
                    EmailRule.aliasOf("example.net", "example.com"),
                    EmailRule.mailboxesBelow("example.com")),
            entry(
                    Finding.class,
                    new Finding(false, 0.25, List.of(new Shortfall(new Country("LV"), 212)), 1, false, List.of()),
                    new Finding(true, 1, List.of(), 0, false, List.of())));

    private Samples() {}

    private static Map.Entry<Class<?>, List<?>> entry(Class<?> type, Object... samples) {
        return Map.entry(type, List.of(samples));
    }

    private static IpAddress ip(String text) {
        return IpAddress.parse(text).orElseThrow();
    }

    private static Tally tally() {
        RunningTally tally = new RunningTally();
        tally.apply(TallyChange.received(5).plus(TallyChange.pending(1)).plus(TallyChange.held(1)));
        tally.apply(TallyChange.counted(new Country("GB"), new Region("N1"), AT));
        tally.apply(TallyChange.counted(new Country("GB"), new Region("N1"), AT));
        tally.apply(TallyChange.counted(new Country("BAT"), null, AT.minusSeconds(7_200)));
        return tally.snapshot(AT);
    }

    private static StateHistory life() {
        return new StateHistory(
                AT,
                PetitionState.REJECTED,
                List.of(
                        new Transition(
                                PetitionAction.OPEN, PetitionState.DRAFT, PetitionState.OPEN, AT, Actor.CREATOR, null),
                        new Transition(
                                PetitionAction.REJECT,
                                PetitionState.OPEN,
                                PetitionState.REJECTED,
                                AT,
                                Actor.staff("7"),
                                new Reason("duplicate", "There is one already."))),
                List.of(new Pause(AT, AT.plusSeconds(60)), new Pause(AT.plusSeconds(120), null)));
    }

    /** One sample of a type. */
    public static <T> T one(Class<T> type) {
        return type.cast(first(type));
    }

    /** The first sample alone: a criterion is made of criteria. */
    private static Object first(Class<?> type) {
        if (MADE.containsKey(type) || type.isEnum()) {
            return of(type).get(0);
        }
        return type.isSealed() ? first(type.getPermittedSubclasses()[0]) : record(type, Samples::full);
    }

    private static AssertionError unknown(Class<?> type) {
        return new AssertionError("Add a sample of " + type.getName() + " to Samples.MADE");
    }

    /** All samples of a type; never none. */
    static List<Object> of(Class<?> type) {
        List<?> made = MADE.get(type);
        if (made != null) {
            return List.copyOf(made);
        }
        if (type.isEnum()) {
            return List.of((Object[]) type.getEnumConstants());
        }
        if (type.isSealed()) {
            return Arrays.stream(type.getPermittedSubclasses())
                    .flatMap(each -> of(each).stream())
                    .toList();
        }
        if (type.isRecord()) {
            return Stream.of(record(type, Samples::full), record(type, Samples::sparse))
                    .distinct()
                    .toList();
        }
        throw unknown(type);
    }

    private static Object record(Class<?> type, Function<RecordComponent, @Nullable Object> part) {
        if (!type.isRecord()) {
            throw unknown(type);
        }
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] parts = Arrays.stream(components).map(part).toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getConstructor(types);
            return constructor.newInstance(parts);
        } catch (InvocationTargetException refused) {
            throw new AssertionError(
                    "Add samples of " + type.getName() + " to Samples.MADE: its components have to agree",
                    refused.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError(impossible.getMessage(), impossible);
        }
    }

    private static Object full(RecordComponent component) {
        return full(component.getGenericType());
    }

    private static Object full(Type type) {
        if (type instanceof ParameterizedType generic) {
            Object first = full(generic.getActualTypeArguments()[0]);
            Class<?> raw = (Class<?>) generic.getRawType();
            if (raw == List.class) {
                return List.of(first);
            }
            if (raw == Set.class) {
                return Set.of(first);
            }
            if (raw == Optional.class) {
                return Optional.of(first);
            }
            if (raw == Map.class) {
                return Map.of(first, full(generic.getActualTypeArguments()[1]));
            }
            throw new AssertionError("Teach Samples to make a " + raw.getName());
        }
        return first((Class<?>) type);
    }

    /** Nothing where nothing is taken, and full where something is needed. */
    private static @Nullable Object sparse(RecordComponent component) {
        if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            return null;
        }
        return component.getType() == Optional.class ? Optional.empty() : full(component);
    }
}
