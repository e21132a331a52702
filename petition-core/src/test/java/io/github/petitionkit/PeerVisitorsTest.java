package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.fraud.check.AccessListCheck;
import io.github.petitionkit.fraud.list.AccessLists;
import io.github.petitionkit.fraud.list.DomainList;
import io.github.petitionkit.fraud.list.GeoIp;
import io.github.petitionkit.fraud.list.IpList;
import io.github.petitionkit.fraud.rate.InMemoryVelocityCounter;
import io.github.petitionkit.identity.DomainSuggestion;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.identity.EmailCanonicaliser;
import io.github.petitionkit.identity.EmailRule;
import io.github.petitionkit.identity.MailboxSharing;
import io.github.petitionkit.invalidation.Criteria;
import io.github.petitionkit.mail.MailKind;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.SignerRole;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.petition.lifecycle.PlannedClosing;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.place.Region;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.preset.UkParliament;
import io.github.petitionkit.search.PetitionSearch;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.signature.result.ConfirmationResult;
import io.github.petitionkit.signature.result.SigningResult;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every tenth behaviour of the UK Parliament's e-petitions (github.com/alphagov/e-petitions) that no other test of peers
 * has used: what its creators and signers do, and which rules hold for them.
 */
@Tag("crowd")
class PeerVisitorsTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Actor STAFF = Actor.staff("7");
    private static final Reason OFFENSIVE = Reason.of("offensive");
    private static final PetitionId UNKNOWN = PetitionId.of("00000000-0000-7000-8000-000000000001");
    private static final Policy PLAIN =
            Policy.openFor(Period.ofMonths(6), LONDON).build();
    private static final Policy MODERATED = PLAIN.toBuilder().moderated().build();

    private final Site site = new Site(builder -> builder.postalRegions(PeerVisitorsTest::constituencies));
    private final Petitions petitions = site.petitions;

    private static Set<Region> constituencies(Country country, String code, LocalDate day) {
        return code.startsWith("N1") ? Set.of(new Region("E14000763")) : Set.of();
    }

    private Petition find(PetitionId id) {
        return petitions.find(id).orElseThrow();
    }

    private PetitionState state(PetitionId id) {
        return find(id).stateAt(site.clock.instant());
    }

    private List<PetitionId> found(PetitionSearch.Builder search) {
        return petitions.reader().search(search.build(), 20).petitions().stream()
                .map(found -> found.petition().id())
                .toList();
    }

    private SignatureId ask(PetitionId id, String name, String email, SigningContext context) {
        SigningResult result = petitions.sign(id, SignatureRequest.of(name, email, "GB"), context);
        assertThat(result).isInstanceOf(SigningResult.ConfirmationNeeded.class);
        return ((SigningResult.ConfirmationNeeded) result).signature();
    }

    private SigningContext invited(PetitionId id) {
        return SigningContext.builder()
                .invitation(petitions.links().sponsorInvitation(id, Duration.ofDays(30)))
                .build();
    }

    private static SigningContext creator() {
        return SigningContext.builder().role(SignerRole.CREATOR).build();
    }

    private ConfirmationResult confirm(SignatureId signature) {
        return petitions.confirm(site.token(MailKind.CONFIRM, signature));
    }

    private Signature signature(PetitionId id, SignatureId signature) {
        return petitions.reader().signature(id, signature).orElseThrow();
    }

    /** suzie_signs_a_petition.feature, sam_signs_a_petition_with_suzies_email_address.feature, signatures_controller_spec.rb. */
    @Nested
    class ASigner {
        private final PetitionId id = site.open(
                PLAIN.toBuilder().mailboxSharing(MailboxSharing.HOUSEHOLD).build());

        private SigningResult sign(String name, String postcode) {
            return site.sign(
                    id,
                    SignatureRequest.builder()
                            .name(name)
                            .email("womboid@wimbledon.example")
                            .country("GB")
                            .postalCode(postcode)
                            .build());
        }

        private SignatureId asked(String name, String postcode) {
            return ((SigningResult.ConfirmationNeeded) sign(name, postcode)).signature();
        }

        @ParameterizedTest
        @CsvSource({"Sam Wibbledon, SW14 9RQ, 2", "Sam Wibbledon, N1 1TY, 1", "Womboid Wibbledon, SW14 9RQ, 1"})
        void sharesAMailboxWithOneOtherOfTheSameHousehold(String name, String postcode, int counted) {
            confirm(asked("Womboid Wibbledon", "SW14 9RQ"));

            if (sign(name, postcode) instanceof SigningResult.ConfirmationNeeded needed) {
                confirm(needed.signature());
            } else {
                assertThat(site.mails.get(site.mails.size() - 1).kind()).isEqualTo(MailKind.ALREADY_SIGNED);
            }

            assertThat(site.counted(id)).isEqualTo(counted);
        }

        @Test
        void getsAnotherMailWhereTheFirstWasNotConfirmed() {
            asked("Womboid Wibbledon", "N1 1TY");

            SignatureId second = asked("Womboid Wibbledon", "N1 1TY");

            assertThat(site.counted(id)).isZero();
            assertThat(confirm(second)).isInstanceOf(ConfirmationResult.Counted.class);
            assertThat(site.counted(id)).isOne();
        }

        @Test
        void isCountedOnceThoughTheLinkIsPressedTwice() {
            SignatureId signature = asked("Womboid Wibbledon", "N1 1TY");
            confirm(signature);

            assertThat(confirm(signature).isAccepted()).isTrue();
            assertThat(site.counted(id)).isOne();
        }

        @ParameterizedTest
        @CsvSource({"N1 1TY, E14000763", "SW14 9RQ, "})
        void countsForTheConstituencyOfThePostcodeOrForNone(String postcode, String constituency) {
            SignatureId signature = asked("Womboid Wibbledon", postcode);

            confirm(signature);

            Region region = signature(id, signature).signer().region();
            assertThat(region == null ? null : region.code()).isEqualTo(constituency);
            assertThat(site.counted(id)).isOne();
            assertThat(petitions.progress(id).tally().counted(new Region("E14000763")))
                    .isEqualTo(constituency == null ? 0 : 1);
            assertThat(petitions.maintenance().reconcile(id).findings()).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"GIR 0AA, true", "SW1A 1AA, true", "BFPO 1, true", "N1, false", "N1 1T, false"})
        void givesAPostcodeOfTheKingdom(String postcode, boolean taken) {
            assertThat(sign("Womboid Wibbledon", postcode) instanceof SigningResult.ConfirmationNeeded)
                    .isEqualTo(taken);
        }

        @ParameterizedTest
        @CsvSource({
            "laura@example.com, true",
            "laura@subdomain.example.com, true",
            "laura@example.photography, true",
            "l@example.com, true",
            "laura@example, false",
            "@example.com, false",
            "laura.example.com, false",
            "laura@home@example.com, false",
            "laura@example.@com, false",
            "laura+petitions@example.com, true"
        })
        void givesAnAddressThatMailCanReach(String email, boolean taken) {
            assertThat(site.sign(id, "Laura Example", email) instanceof SigningResult.ConfirmationNeeded)
                    .isEqualTo(taken);
        }

        /** Theirs refuses these; here what people type beside an address is taken away. */
        @ParameterizedTest
        @ValueSource(strings = {"laura @example.com", "laura@ example.com"})
        void mayLeaveASpaceBesideTheSign(String typed) {
            assertThat(signature(id, site.pending(id, "Laura Example", typed))
                            .signer()
                            .email())
                    .isEqualTo(new EmailAddress("laura@example.com"));
        }

        @Test
        void hasNoLinkForAName() {
            assertThat(site.sign(id, "http://petition.parliament.uk", "ada@example.org"))
                    .isInstanceOf(SigningResult.Invalid.class);
        }

        @ParameterizedTest
        @CsvSource({"-1, true", "0, false", "1, false"})
        void signsUntilThePetitionIsClosed(int seconds, boolean taken) {
            Instant deadline = find(id).deadline(site.clock.instant()).orElseThrow();
            site.clock.moveTo(deadline.plusSeconds(seconds).toString());

            assertThat(site.sign(id, "Ada Example", "ada@example.org") instanceof SigningResult.ConfirmationNeeded)
                    .isEqualTo(taken);
        }

        @ParameterizedTest
        @CsvSource({"-1, true", "0, false", "1, false"})
        void confirmsUntilADayAfterThePetitionIsClosed(int seconds, boolean counted) {
            SignatureId signature = asked("Womboid Wibbledon", "N1 1TY");
            petitions.close(id, STAFF);
            site.clock.move(Duration.ofHours(24).plusSeconds(seconds));

            assertThat(confirm(signature).isAccepted()).isEqualTo(counted);
            assertThat(site.counted(id)).isEqualTo(counted ? 1 : 0);
            assertThat(state(id)).isEqualTo(PetitionState.CLOSED);
        }

        @Test
        void waitsWhileSigningIsPaused() {
            petitions.moderation().pause(id);

            assertThat(site.sign(id, "Ada Example", "ada@example.org")).isInstanceOf(SigningResult.NotEligible.class);
            assertThat(petitions.progress(id).signingBlock()).isPresent();
            petitions.moderation().resume(id);
            assertThat(site.sign(id, "Ada Example", "ada@example.org"))
                    .isInstanceOf(SigningResult.ConfirmationNeeded.class);
        }

        @Test
        void isFoundByStaffByAddressNameDomainAndPostcodeInAnyCase() {
            PetitionId second = site.open(PLAIN);
            confirm(asked("Bob Jones", "RG1 9ZZ"));
            site.confirmed(second, "Bob Jones", "womboid@wimbledon.example");
            List<PetitionId> both = List.of(id, second);

            assertThat(count(both, Criteria.builder().email("Womboid@Wimbledon.example")))
                    .isEqualTo(2);
            assertThat(count(both, Criteria.builder().name("bob JONES"))).isEqualTo(2);
            assertThat(count(both, Criteria.builder().domain("wimbledon.example")))
                    .isEqualTo(2);
            assertThat(count(both, Criteria.builder().postalCode("rg19zz"))).isOne();
            assertThat(count(both, Criteria.builder().postalCode("RG1 ???"))).isOne();
            assertThat(count(both, Criteria.builder().postalCode("RG2 ???"))).isZero();
        }

        private long count(List<PetitionId> where, Criteria.Builder criteria) {
            try (Stream<Signature> found = petitions.invalidations().find(where, criteria.build())) {
                return found.count();
            }
        }

        @Test
        void isValidatedInvalidatedAndForgottenByStaff() {
            SignatureId signature = asked("Womboid Wibbledon", "N1 1TY");
            petitions.moderation().vouch(id, signature, Reason.of("phoned"), STAFF);
            assertThat(site.counted(id)).isOne();

            petitions.moderation().invalidate(id, signature, Reason.of("bot"), STAFF);
            assertThat(site.counted(id)).isZero();
            petitions.privacy().erase(new EmailAddress("womboid@wimbledon.example"));

            assertThat(petitions.privacy().export(new EmailAddress("womboid@wimbledon.example")))
                    .allSatisfy(
                            record -> assertThat(record.signature().isErased()).isTrue());
        }
    }

    /** updating_rate_limits.feature, suzie_signs_a_petition.feature, charlie_creates_a_petition.feature. */
    @Nested
    class RateLimits {
        private static final String ADDRESS = "198.51.100.7";

        private Site limited(AccessLists lists) {
            AccessListCheck check = new AccessListCheck(
                    () -> lists, GeoIp.NONE, EmailCanonicaliser.standard(), Set.of(SignerRole.SIGNER), List.of());
            return new Site(builder ->
                    builder.fraudPolicy(FraudPolicy.ukParliament(new InMemoryVelocityCounter(10_000, new Random(1)))
                            .behind("uk-parliament-2-lists", check)));
        }

        private boolean isCounted(Site limited, PetitionId petition, String email, SigningContext.Builder context) {
            SigningResult result = limited.petitions.sign(
                    petition,
                    SignatureRequest.of("Womboid Wibbledon", email, "GB"),
                    context.ip(ADDRESS).build());
            assertThat(result.acknowledgement()).isNotNull();
            long before = limited.counted(petition);
            limited.mails.stream()
                    .filter(mail -> mail.to().value().equals(email))
                    .reduce((earlier, later) -> later)
                    .ifPresent(mail -> limited.petitions.confirm(mail.token()));
            return limited.counted(petition) > before;
        }

        @Test
        void holdTheSecondOfAMinuteFromOneAddressSilently() {
            Site limited = limited(AccessLists.EMPTY);
            PetitionId id = limited.open(PLAIN);

            assertThat(isCounted(limited, id, "ada@example.org", SigningContext.builder()))
                    .isTrue();
            assertThat(isCounted(limited, id, "bo@example.org", SigningContext.builder()))
                    .isFalse();
        }

        @Test
        void spareAnAllowedAddressAndAnAllowedDomain() {
            for (AccessLists lists : List.of(
                    new AccessLists(
                            IpList.NONE,
                            Set.of(),
                            DomainList.NONE,
                            Set.of(),
                            IpList.read(ADDRESS + "\n"),
                            DomainList.NONE),
                    new AccessLists(
                            IpList.NONE,
                            Set.of(),
                            DomainList.NONE,
                            Set.of(),
                            IpList.NONE,
                            DomainList.read("wimbledon.example\n")))) {
                Site limited = limited(lists);
                PetitionId id = limited.open(PLAIN);
                isCounted(limited, id, "ada@example.org", SigningContext.builder());

                assertThat(isCounted(limited, id, "bo@wimbledon.example", SigningContext.builder()))
                        .isTrue();
            }
        }

        @Test
        void keepABlockedDomainAndABlockedAddressOut() {
            for (AccessLists lists : List.of(
                    new AccessLists(
                            IpList.read(ADDRESS), Set.of(), DomainList.NONE, Set.of(), IpList.NONE, DomainList.NONE),
                    new AccessLists(
                            IpList.NONE,
                            Set.of(),
                            DomainList.read("wimbledon.example"),
                            Set.of(),
                            IpList.NONE,
                            DomainList.NONE))) {
                Site limited = limited(lists);
                PetitionId id = limited.open(PLAIN);

                assertThat(isCounted(limited, id, "bo@wimbledon.example", SigningContext.builder()))
                        .isFalse();
            }
        }

        @ParameterizedTest
        @CsvSource({"2, true", "3, true", "4, false"})
        void keepAPetitionFromPublicationWhereItsCreatorMakesTooMany(int made, boolean published) {
            Site limited = limited(AccessLists.EMPTY);
            Policy policy = MODERATED.toBuilder().creatorConfirms().build();
            PetitionId last = UNKNOWN;
            for (int petition = 0; petition < made; petition++) {
                limited.clock.move(Duration.ofSeconds(61));
                last = limited.petitions
                        .create(Site.FOOTBRIDGE, policy)
                        .orElseThrow()
                        .id();
                limited.petitions.submit(last);
                isCounted(
                        limited,
                        last,
                        "womboid" + petition + "@wimbledon.example",
                        SigningContext.builder().role(SignerRole.CREATOR));
            }

            assertThat(limited.petitions.find(last).orElseThrow().hasItsCreator())
                    .isEqualTo(published);
        }
    }

    /** charlie_creates_a_petition.feature, petitions_controller_spec.rb, sponsors_controller_spec.rb, creators_controller_spec.rb. */
    @Nested
    class ACreator {
        private static final String ADA = "ada@example.org";

        private PetitionId created() {
            Content content = Content.titled(" Save the planet ")
                    .summary("Limit global temperature rise at two degrees")
                    .creator("Dr Ada Lovelace")
                    .addressee("Parliament")
                    .build();
            PetitionId id = petitions
                    .create(content, UkParliament.policy())
                    .orElseThrow()
                    .id();
            petitions.submit(id);
            return id;
        }

        @Test
        void writesATitleWithSpacesAroundIt() {
            assertThat(find(created()).content().title()).isEqualTo("Save the planet");
        }

        @Test
        void hasAnAddressWithSpacesAroundIt() {
            PetitionId id = created();

            SignatureId signature = ask(id, "Ada Lovelace", " " + ADA + " ", creator());

            assertThat(signature(id, signature).signer().email()).isEqualTo(new EmailAddress(ADA));
        }

        @Test
        void getsTheLinkForSponsorsAndIsSilentAboutStrangers() {
            PetitionId id = created();

            confirm(ask(id, "Ada Lovelace", ADA, creator()));

            assertThat(site.mails).anySatisfy(mail -> assertThat(mail.kind()).isEqualTo(MailKind.INVITATION));
            assertThat(petitions.sign(id, SignatureRequest.of("Bo Example", "bo@example.org", "GB")))
                    .isInstanceOf(SigningResult.NotEligible.class);
        }

        /** Theirs confirms the creator by the first sponsor's visit; here each confirms alone. */
        @Test
        void isNotConfirmedByASponsor() {
            PetitionId id = created();
            ask(id, "Ada Lovelace", ADA, creator());

            confirm(ask(id, "Bo Example", "bo@example.org", invited(id)));

            assertThat(site.counted(id)).isOne();
            assertThat(find(id).hasItsCreator()).isFalse();
        }

        @ParameterizedTest
        @CsvSource({"4, COLLECTING_SPONSORS", "5, IN_MODERATION", "6, IN_MODERATION"})
        void waitsForFiveSponsors(int sponsors, PetitionState after) {
            PetitionId id = created();
            confirm(ask(id, "Ada Lovelace", ADA, creator()));

            IntStream.range(0, sponsors)
                    .forEach(number -> confirm(ask(id, "Bo Example", "bo" + number + "@example.org", invited(id))));

            assertThat(state(id)).isEqualTo(after);
            assertThat(site.events(PetitionEvent.PetitionStateChanged.class))
                    .filteredOn(event -> event.to() == PetitionState.IN_MODERATION)
                    .hasSize(after == PetitionState.IN_MODERATION ? 1 : 0);
        }

        @Test
        void isEligibleOnlyWhereThePolicySaysSo() {
            PetitionId id = petitions
                    .create(
                            Site.FOOTBRIDGE,
                            UkParliament.policy().toBuilder().residents("GB").build())
                    .orElseThrow()
                    .id();
            petitions.submit(id);

            assertThat(petitions.sign(id, SignatureRequest.of("Ada Lovelace", ADA, "FR"), creator()))
                    .isInstanceOf(SigningResult.NotEligible.class);
        }

        /** Theirs erases the creator of a hidden petition alone, and shows none once a petition has ended. */
        @ParameterizedTest
        @CsvSource({"Ada Lovelace, ''", "DR ADA LOVELACE, ''", "Ada, ''", "Bo Example, Dr Ada Lovelace"})
        void isNotNamedAnyMoreOnceErased(String signedAs, String left) {
            PetitionId id = created();
            confirm(ask(id, signedAs, ADA, creator()));
            assertThat(found(PetitionSearch.builder().text("lovelace"))).containsExactly(id);

            petitions.privacy().erase(new EmailAddress(ADA));

            assertThat(find(id).content().creator()).isEqualTo(left);
            assertThat(find(id).content().title()).isEqualTo("Save the planet");
            assertThat(site.counted(id)).isOne();
            assertThat(found(PetitionSearch.builder().text("lovelace"))).hasSize(left.isEmpty() ? 0 : 1);
        }

        @ParameterizedTest
        @EnumSource(
                value = PetitionState.class,
                names = {"OPEN", "CLOSED", "HIDDEN"})
        void isErasedByStaffInAnyState(PetitionState state) {
            PetitionId id = site.open(PLAIN);
            if (state == PetitionState.HIDDEN) {
                petitions.moderation().hide(id, 0, STAFF, OFFENSIVE);
            } else if (state == PetitionState.CLOSED) {
                petitions.close(id, STAFF);
            }

            petitions.privacy().eraseCreator(id);
            Petition again = petitions.privacy().eraseCreator(id);

            assertThat(again.content())
                    .isEqualTo(Site.FOOTBRIDGE.toBuilder().creator("").build());
            assertThat(again.stateAt(site.clock.instant())).isEqualTo(state);
            assertThat(site.events(PetitionEvent.PetitionChanged.class)).hasSize(1);
        }

        @Test
        void isNotErasedWithASignatureOfAnybodyElse() {
            PetitionId id = site.open(PLAIN);
            site.confirmed(id, "Friends of the River Path", ADA);

            petitions.privacy().erase(new EmailAddress(ADA));

            assertThat(find(id).content().creator()).isEqualTo("Friends of the River Path");
        }
    }

    /** domain_spec.rb. */
    @ParameterizedTest
    @CsvSource({
        "*, '.', '+', bob.jones+petitions@example.com, bobjones@example.com",
        "example.com, '._', '+', bob.jones@example.com, bobjones@example.com",
        "example.com, '._', '+', bob_jones@example.com, bobjones@example.com",
        "example.com, '._', '+', bob_and_alice.jones@example.com, bobandalicejones@example.com",
        "example.com, '', '+-', bob+petitions@example.com, bob@example.com",
        "example.com, '', '+-', bob-petitions@example.com, bob@example.com",
        "example.com, '', '+-', bob-petitions+20000@example.com, bob@example.com",
        "example.org, '.', '+', bob.jones+petitions@example.com, bob.jones+petitions@example.com"
    })
    void addressesAreNormalisedByTheRulesOfTheirDomain(
            String domain, String strip, String extension, String typed, String mailbox) {
        EmailCanonicaliser rules = EmailCanonicaliser.of(EmailRule.of(domain, strip, extension));

        assertThat(rules.canonical(new EmailAddress(typed)).value()).isEqualTo(mailbox);
    }

    @Test
    void addressesAreNormalisedByTheMostSpecificRuleAndByTheDomainOfAnAlias() {
        EmailCanonicaliser rules = EmailCanonicaliser.of(
                EmailRule.of("*", "", ""),
                EmailRule.of("gmail.com", ".", "+"),
                EmailRule.aliasOf("googlemail.com", "gmail.com"));

        assertThat(rules.canonical(new EmailAddress("bob.jones+petitions@googlemail.com"))
                        .value())
                .isEqualTo("bobjones@gmail.com");
        assertThat(rules.canonical(new EmailAddress("bob.jones+petitions@example.com"))
                        .value())
                .isEqualTo("bob.jones+petitions@example.com");
    }

    /** site_spec.rb, #opened_at_for_closing: which day's petitions are the last to be closed by the end of this one. */
    @ParameterizedTest
    @CsvSource({
        "2015-07-31, 2016-01-31",
        "2015-09-30, 2016-03-30",
        "2015-10-01, 2016-04-01",
        "2016-02-29, 2016-08-29",
        "2017-02-28, 2017-08-28",
        "2015-08-29, 2016-02-29",
        "2015-08-30, 2016-02-29",
        "2015-08-31, 2016-02-29",
        "2016-08-31, 2017-02-28",
        "2016-10-31, 2017-04-30",
        "2016-12-31, 2017-06-30"
    })
    void petitionsCloseWithTheDaySixMonthsLaterOrWithTheLastOfAShorterMonth(LocalDate opened, LocalDate lastDay) {
        Site then = new Site();
        then.clock.moveTo(opened.atTime(12, 0).atZone(LONDON).toInstant().toString());
        PetitionId id = then.open(PLAIN);

        assertThat(then.petitions.progress(id).deadline())
                .contains(lastDay.plusDays(1).atStartOfDay(LONDON).toInstant());
    }

    /** parliament_spec.rb, #closed? and #schedule_closure!. */
    @ParameterizedTest
    @CsvSource({"-1, true", "0, false", "1, false"})
    void aDissolutionEndsSigningAtItsInstant(int seconds, boolean taken) {
        PetitionId id = site.open(PLAIN);
        Instant dissolution = site.clock.instant().plus(Duration.ofDays(20));
        petitions
                .maintenance()
                .planClosing(List.of(id), new PlannedClosing(dissolution, STAFF, Reason.of("dissolution")));
        site.clock.moveTo(dissolution.plusSeconds(seconds).toString());

        assertThat(site.sign(id, "Ada Example", "ada@example.org") instanceof SigningResult.ConfirmationNeeded)
                .isEqualTo(taken);
    }

    @Test
    void aDissolutionIsNotPlannedForTheDayBefore() {
        PetitionId id = site.open(PLAIN);
        PlannedClosing past = new PlannedClosing(site.clock.instant().minusSeconds(1), STAFF, Reason.of("dissolution"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> petitions.maintenance().planClosing(List.of(id), past));
    }

    /** domain_autocorrect_spec.rb. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "aol.com",
                "btinternet.com",
                "gmail.com",
                "googlemail.com",
                "hotmail.com",
                "hotmail.co.uk",
                "icloud.com",
                "live.co.uk",
                "me.com",
                "outlook.com",
                "sky.com",
                "talktalk.net",
                "yahoo.co.uk"
            })
    void aCorrectDomainIsNotCorrected(String domain) {
        assertThat(DomainSuggestion.of(new EmailAddress("bob.jones@" + domain))).isEmpty();
    }
}
