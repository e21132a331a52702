package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.petitionkit.history.HistoryEntry;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.mail.MailKind;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.SignerRole;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.petition.outcome.OutcomeStatus;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.policy.Retention;
import io.github.petitionkit.privacy.Erasure;
import io.github.petitionkit.privacy.PersonalDataRecord;
import io.github.petitionkit.signature.GivenConsent;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.request.Answers;
import io.github.petitionkit.signature.request.Consent;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.tally.Tally;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PrivacyTest {
    private static final EmailAddress QUIBBLE = new EmailAddress("grandissima.quibble@mailbox.example.org");
    private static final List<String> ORIGINALS = List.of(
            "grandissima", "quibble", "mailbox.example", "sw1a", "203.0.113.77", "peculiar", "my own reason", "lamp");

    private final Site site = new Site();
    private final Privacy privacy = site.petitions.privacy();

    private SignatureId sign(PetitionId petition, Consent... consents) {
        SignatureRequest.Builder request = SignatureRequest.builder()
                .name("Grandissima Quibble")
                .email(QUIBBLE.value())
                .country("GB")
                .region("E14000530")
                .postalCode("SW1A 1AA")
                .reason("my own reason")
                .answers(Answers.of(Map.of("job", "lamp lighter")));
        List.of(consents).forEach(request::consent);
        SigningResult result = site.petitions.sign(
                petition,
                request.build(),
                SigningContext.builder()
                        .ip("203.0.113.77")
                        .userAgent("Peculiar/9.9")
                        .build());
        return ((SigningResult.ConfirmationNeeded) result).signature();
    }

    private SignatureId confirmed(PetitionId petition, Consent... consents) {
        SignatureId signature = sign(petition, consents);
        site.petitions.confirm(site.token(MailKind.CONFIRM, signature));
        return signature;
    }

    private Signature signature(PetitionId petition, SignatureId signature) {
        return site.petitions.reader().signature(petition, signature).orElseThrow();
    }

    /** What is erased is what was announced, and nothing is announced afterwards. */
    private Erasure eraseExpired() {
        Map<PetitionId, Long> announced = privacy.expired();
        assertThat(announced.values()).doesNotContain(0L);
        Erasure erasure = privacy.eraseExpired();
        assertThat(announced.values().stream().mapToLong(each -> each).sum()).isEqualTo(erasure.erased());
        assertThat(privacy.expired()).isEmpty();
        return erasure;
    }

    @Test
    void hostAsksWhetherSomebodyWhomItHasLoggedInHasSigned() {
        PetitionId signed = site.open(Policy.builder().build());
        PetitionId other = site.open(Policy.builder().build());
        EmailAddress tagged = new EmailAddress("Signed.Before+tag@example.org");
        SignatureId attempt = site.pending(signed, "Ada Example", "signed.before@example.org");

        assertThat(site.petitions.reader().hasSigned(signed, tagged)).isFalse();

        site.petitions.confirm(site.token(MailKind.CONFIRM, attempt));

        assertThat(site.petitions.reader().hasSigned(signed, tagged)).isTrue();
        assertThat(site.petitions.reader().hasSigned(other, tagged)).isFalse();
        assertThat(site.petitions.reader().hasSigned(signed, new EmailAddress("nobody@example.org")))
                .isFalse();

        site.petitions.privacy().erase(tagged);

        assertThat(site.petitions.reader().hasSigned(signed, tagged))
                .as("still counted")
                .isTrue();
    }

    @Test
    @Tag("memory")
    void erasesEverythingThatLeadsToThePersonAndNoCount() {
        PetitionId petition = site.open(Policy.builder().build());
        confirmed(petition);
        site.confirmed(petition, "Ada Example", "ada@example.org");
        Tally before = site.petitions.progress(petition).tally();
        assertThat(found(ORIGINALS)).isNotEmpty();

        Erasure erasure = privacy.erase(new EmailAddress("Grandissima.Quibble@mailbox.example.org"));

        assertThat(erasure).isEqualTo(new Erasure(1, 0));
        assertThat(found(ORIGINALS)).isEmpty();
        assertThat(found(List.of("ada@example.org"))).isNotEmpty();
        assertThat(site.petitions.progress(petition).tally()).isEqualTo(before);
        assertThat(site.petitions.reader().tallyAt(petition, site.clock.instant()))
                .isEqualTo(before);
        assertThat(site.petitions.maintenance().reconcile(petition).isClean()).isTrue();
    }

    @Test
    void keepsWhoWasErasedFromSigningTwiceWhileThePetitionIsOpen() {
        PetitionId petition = site.open(Policy.builder().build());
        SignatureId signature = confirmed(petition);
        privacy.erase(QUIBBLE);
        int mails = site.mails.size();

        assertThat(site.sign(petition, "Grandissima Quibble", QUIBBLE.value()))
                .isInstanceOf(SigningResult.AlreadySigned.class);
        assertThat(site.mails).as("there is no address any more").hasSize(mails);
        assertThat(signature(petition, signature).identity().mailbox()).isNotNull();
    }

    @Test
    void leavesNotEvenTheKeyOnceThePetitionHasEnded() {
        PetitionId petition = site.open(Policy.builder().build());
        SignatureId signature = confirmed(petition);
        privacy.erase(QUIBBLE);
        Signature open = signature(petition, signature);
        site.petitions.close(petition, Actor.SYSTEM);
        site.clock.move(Duration.ofDays(200));

        assertThat(eraseExpired().erased()).isOne();

        assertThat(signature(petition, signature).identity().keys())
                .doesNotContainAnyElementsOf(open.identity().keys());
        assertThat(privacy.export(QUIBBLE)).isEmpty();
        assertThat(eraseExpired()).as("nothing is left").isEqualTo(Erasure.NOTHING);
    }

    @Test
    void erasesByTheLinkThatOnlyTheSignerGot() {
        PetitionId petition = site.open(Policy.builder().build());
        SignatureId signature = sign(petition);

        assertThat(privacy.erase("forged")).isEmpty();
        assertThat(privacy.erase(site.token(MailKind.CONFIRM, signature))).contains(new Erasure(1, 0));
        assertThat(found(ORIGINALS)).isEmpty();
    }

    @Test
    void findsNobodyWhoNeverSigned() {
        site.open(Policy.builder().build());

        assertThat(privacy.erase(QUIBBLE)).isEqualTo(Erasure.NOTHING);
        assertThat(privacy.export(QUIBBLE)).isEmpty();
    }

    @Test
    void showsAPersonEverythingThatIsHeld() {
        PetitionId one = site.open(Policy.builder().build());
        PetitionId other = site.open(Policy.builder().build());
        SignatureId signature = confirmed(one);
        sign(other);
        site.confirmed(one, "Ada Example", "ada@example.org");

        List<PersonalDataRecord> holdings = privacy.export(QUIBBLE);

        assertThat(holdings).hasSize(2).extracting(PersonalDataRecord::petition).containsOnly("Repair the footbridge");
        PersonalDataRecord counted = holdings.stream()
                .filter(holding -> holding.signature().id().equals(signature))
                .findFirst()
                .orElseThrow();
        assertThat(counted.history()).extracting(HistoryEntry::cause).containsExactly("signed", "confirmed");
        assertThat(counted.toString()).doesNotContainIgnoringCase("quibble");
    }

    @Test
    void forgetsForOneOrganisationWhatAnotherMayKeep() {
        Consent acme = new Consent("news", "acme", "v1");
        Consent other = new Consent("news", "other", "v2");
        PetitionId petition = site.open(Policy.builder().build());
        SignatureId signature = confirmed(petition, acme, other);
        Instant given = site.clock.instant();
        assertThat(signature(petition, signature).statement().consents())
                .containsExactly(new GivenConsent(acme, given), new GivenConsent(other, given));

        assertThat(privacy.erase(QUIBBLE, "acme")).isEqualTo(new Erasure(0, 1));
        assertThat(signature(petition, signature).statement().consents())
                .containsExactly(new GivenConsent(other, given));
        assertThat(signature(petition, signature).isErased()).isFalse();

        assertThat(privacy.erase(QUIBBLE, "other")).isEqualTo(new Erasure(0, 1));
        assertThat(privacy.erase(QUIBBLE, "other")).isEqualTo(Erasure.NOTHING);
        assertThat(signature(petition, signature).statement().consents()).isEmpty();
        assertThat(signature(petition, signature).isErased()).isFalse();
    }

    @Test
    void erasesAfterTheRetentionOfEachPetitionUnlessALegalHoldSuspendsIt() {
        Policy halfAYear = Policy.builder().build();
        PetitionId ended = site.open(halfAYear);
        PetitionId held = site.open(halfAYear);
        PetitionId open = site.open(halfAYear);
        for (PetitionId petition : List.of(ended, held, open)) {
            confirmed(petition);
        }
        site.petitions.close(ended, Actor.SYSTEM);
        site.petitions.close(held, Actor.SYSTEM);
        site.petitions.privacy().orderLegalHold(held, Actor.staff("7"), Reason.of("inquiry"));

        site.clock.moveTo("2026-09-03T08:59:59.999999999Z");
        assertThat(eraseExpired()).isEqualTo(Erasure.NOTHING);
        site.clock.moveTo("2026-09-03T09:00:00Z");
        assertThat(privacy.eraseExpired(open)).isEqualTo(Erasure.NOTHING);
        assertThat(privacy.eraseExpired(held)).isEqualTo(Erasure.NOTHING);
        assertThat(privacy.eraseExpired(ended)).isEqualTo(new Erasure(1, 0));
        assertThat(eraseExpired()).isEqualTo(Erasure.NOTHING);

        site.petitions.privacy().liftLegalHold(held);
        assertThat(eraseExpired()).isEqualTo(new Erasure(1, 0));
        assertThat(privacy.export(QUIBBLE))
                .extracting(holding -> holding.signature().petition())
                .containsExactly(open);
    }

    @Test
    void namesNoCreatorAnyMoreWhenRetentionEnds() {
        PetitionId ended = createdBy("Dr Grandissima Quibble");
        PetitionId ofFriends = createdBy("Friends of the River Path");
        PetitionId held = createdBy("Grandissima Quibble");
        PetitionId open = createdBy("Grandissima Quibble");
        for (PetitionId petition : List.of(ended, ofFriends, held)) {
            site.petitions.close(petition, Actor.SYSTEM);
        }
        privacy.orderLegalHold(held, Actor.staff("7"), Reason.of("inquiry"));

        site.clock.moveTo("2026-09-03T08:59:59.999999999Z");
        assertThat(eraseExpired()).isEqualTo(Erasure.NOTHING);
        assertThat(creator(ended)).isEqualTo("Dr Grandissima Quibble");
        site.clock.moveTo("2026-09-03T09:00:00Z");
        assertThat(eraseExpired()).isEqualTo(new Erasure(2, 0));
        assertThat(creator(ended)).isEmpty();
        assertThat(creator(ofFriends)).isEqualTo("Friends of the River Path");
        assertThat(creator(held)).isEqualTo("Grandissima Quibble");

        privacy.liftLegalHold(held);
        assertThat(eraseExpired()).isEqualTo(new Erasure(1, 0));
        assertThat(creator(held)).isEmpty();
        site.clock.moveTo("2028-03-03T09:00:00Z");
        assertThat(eraseExpired()).isEqualTo(new Erasure(1, 0));
        assertThat(creator(open)).as("who asks for signatures").isEqualTo("Grandissima Quibble");
        assertThat(eraseExpired()).isEqualTo(Erasure.NOTHING);
    }

    private PetitionId createdBy(String creator) {
        PetitionId id = site.petitions
                .create(
                        Site.FOOTBRIDGE.toBuilder().creator(creator).build(),
                        Policy.builder().build())
                .orElseThrow()
                .id();
        SigningResult result = site.petitions.sign(
                id,
                SignatureRequest.of("Grandissima Quibble", QUIBBLE.value(), "GB"),
                SigningContext.builder().role(SignerRole.CREATOR).build());
        site.petitions.confirm(site.token(MailKind.CONFIRM, ((SigningResult.ConfirmationNeeded) result).signature()));
        site.petitions.open(id);
        return id;
    }

    private String creator(PetitionId petition) {
        return site.petitions.find(petition).orElseThrow().content().creator();
    }

    @Test
    void keepsDataToTheEarliestOfItsLimits() {
        Policy initiative = Policy.builder()
                .retention(Retention.afterOpening(Period.ofMonths(21)).orAfterOutcome("submission", Period.ofMonths(1)))
                .build();
        PetitionId submitted = site.open(initiative);
        PetitionId never = site.open(initiative);
        site.clock.moveTo("2026-10-10T00:00:00Z");
        site.petitions.outcomes().record(submitted, "submission", OutcomeStatus.GIVEN, "");

        assertThat(keptUntil(submitted)).contains(Instant.parse("2026-11-10T00:00:00Z"));
        assertThat(keptUntil(never)).contains(Instant.parse("2027-12-03T09:00:00Z"));
        assertThat(keptUntil(site.open(Policy.builder().build()))).isEmpty();
    }

    private Optional<Instant> keptUntil(PetitionId petition) {
        return site.petitions.find(petition).orElseThrow().keptUntil(site.clock.instant());
    }

    @Test
    void alwaysHasALimit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Retention(null, null, null))
                .withMessageContaining("for ever");
        assertThatIllegalArgumentException().isThrownBy(() -> Retention.afterEnd(Period.ofDays(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> Retention.afterOpening(Period.ofDays(-1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Retention.SIX_MONTHS.orAfterOutcome("submission", Period.ofDays(-1)));
    }

    /** Which of the texts are anywhere in the store, whatever the case. */
    private List<String> found(List<String> texts) {
        StringBuilder everything = new StringBuilder();
        walk(site.petitions.reader(), Collections.newSetFromMap(new IdentityHashMap<>()), everything);
        String all = everything.toString().toLowerCase(Locale.ROOT);
        return texts.stream().filter(all::contains).toList();
    }

    private static void walk(@Nullable Object object, Set<Object> seen, StringBuilder texts) {
        if (object == null || object instanceof Enum || !seen.add(object)) {
            return;
        }
        if (object instanceof CharSequence text) {
            texts.append(text).append('\n');
        } else if (object instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                walk(key, seen, texts);
                walk(value, seen, texts);
            });
        } else if (object instanceof Collection<?> collection) {
            List.copyOf(collection).forEach(element -> walk(element, seen, texts));
        } else if (object.getClass().getName().startsWith("io.github.petitionkit")) {
            fields(object.getClass()).forEach(field -> walk(value(field, object), seen, texts));
        }
    }

    private static Stream<Field> fields(@Nullable Class<?> type) {
        return type == null
                ? Stream.of()
                : Stream.concat(
                        fields(type.getSuperclass()),
                        Stream.of(type.getDeclaredFields()).filter(field -> !Modifier.isStatic(field.getModifiers())));
    }

    private static @Nullable Object value(Field field, Object object) {
        if (field.getDeclaringClass().getName().startsWith("java.")) {
            return null;
        }
        try {
            field.setAccessible(true);
            return field.get(object);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
