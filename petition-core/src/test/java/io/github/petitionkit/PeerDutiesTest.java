package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.petitionkit.eligibility.Candidate;
import io.github.petitionkit.eligibility.Eligibility;
import io.github.petitionkit.eligibility.EligibilityRule;
import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.file.Column;
import io.github.petitionkit.file.Export;
import io.github.petitionkit.file.SignatureColumns;
import io.github.petitionkit.file.SignatureImport;
import io.github.petitionkit.fraud.list.AccessDecision;
import io.github.petitionkit.fraud.list.AccessLists;
import io.github.petitionkit.fraud.list.DomainList;
import io.github.petitionkit.fraud.list.IpList;
import io.github.petitionkit.fraud.list.MalformedListException;
import io.github.petitionkit.identity.CanonicalEmail;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.identity.EmailCanonicaliser;
import io.github.petitionkit.identity.RegisterNumber;
import io.github.petitionkit.mail.MailKind;
import io.github.petitionkit.network.IpAddress;
import io.github.petitionkit.petition.FrozenPetitionException;
import io.github.petitionkit.petition.IllegalPetitionActionException;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.SignerRole;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.PetitionAction;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.petition.lifecycle.PlannedClosing;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.place.PostalCodes;
import io.github.petitionkit.place.Region;
import io.github.petitionkit.policy.Confirmation;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.privacy.PersonalDataRecord;
import io.github.petitionkit.search.PetitionSearch;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.signature.request.Channel;
import io.github.petitionkit.signature.request.Consent;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.transfer.ImportOutcome;
import io.github.petitionkit.transfer.ImportReport;
import io.github.petitionkit.transfer.ImportedLine;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What staff and jobs of other sites do: rate_limit_spec.rb, postcode_sanitizer_spec.rb, statistics_spec.rb,
 * dissolution_notification_spec.rb, country_petition_jounal_spec.rb and the job specs of the UK Parliament's e-petitions,
 * vote_form_spec.rb and permissions_spec.rb of decidim-initiatives, signature_spec.rb, signature_sheet_spec.rb,
 * hidden_proposals_spec.rb and common_spec.rb of CONSUL Democracy.
 */
@Tag("crowd")
class PeerDutiesTest {
    private static final Actor STAFF = Actor.staff("7");
    private static final Reason ELECTION = Reason.of("dissolution");
    private static final Policy BY_MAIL =
            Policy.openFor(Period.ofMonths(6), ZoneOffset.UTC).build();
    private static final Policy AT_ONCE =
            BY_MAIL.toBuilder().confirmation(Confirmation.NOT_NEEDED).build();
    private static final Policy SPONSORED =
            BY_MAIL.toBuilder().sponsors(2, 20).moderated().build();

    private final Site site = new Site();
    private final Petitions petitions = site.petitions;

    private Petition find(PetitionId id) {
        return petitions.find(id).orElseThrow();
    }

    private PetitionState state(PetitionId id) {
        return find(id).stateAt(site.clock.instant());
    }

    private PetitionId draft(Policy policy) {
        return petitions.create(Site.FOOTBRIDGE, policy).orElseThrow().id();
    }

    private PetitionId moderated() {
        PetitionId id = draft(BY_MAIL.toBuilder().moderated().build());
        petitions.submit(id);
        return id;
    }

    private SignatureId sponsor(PetitionId id, String name) {
        SigningResult result = petitions.sign(
                id,
                SignatureRequest.of(name + " Example", name + "@example.org", "GB"),
                SigningContext.builder()
                        .invitation(petitions.links().sponsorInvitation(id, Duration.ofDays(7)))
                        .build());
        return ((SigningResult.ConfirmationNeeded) result).signature();
    }

    private void confirm(SignatureId signature) {
        petitions.confirm(site.token(MailKind.CONFIRM, signature));
    }

    private List<String> addresses(PetitionId id, SignerRole role) {
        try (Stream<Signature> all = petitions.reader().signatures(id)) {
            return all.filter(signature -> signature.state() == SignatureState.CONFIRMED)
                    .filter(signature -> signature.context().role() == role)
                    .map(signature ->
                            Objects.requireNonNull(signature.signer().email()).value())
                    .toList();
        }
    }

    @Nested
    class AccessOfStrangers {
        private static final String DOMAINS = "foo.com\n*.bar.com\n**.baz.com\n";
        private static final String ADDRESSES = "10.0.1.1\n10.0.1.2/32\n10.0.2.0/28\n";

        private CanonicalEmail email(String domain) {
            return EmailCanonicaliser.standard().canonical(new EmailAddress("user@" + domain));
        }

        @ParameterizedTest
        @CsvSource({
            "example.com, UNLISTED",
            "foo.com, BLOCKED_DOMAIN",
            "foo.bar.com, BLOCKED_DOMAIN",
            "bar.com, UNLISTED",
            "foo.bar.baz.com, BLOCKED_DOMAIN"
        })
        void isBlockedByDomainAndPattern(String domain, AccessDecision decision) {
            AccessLists lists = new AccessLists(
                    IpList.NONE, Set.of(), DomainList.read(DOMAINS), Set.of(), IpList.NONE, DomainList.NONE);

            assertThat(lists.judge(null, null, email(domain))).isEqualTo(decision);
        }

        @ParameterizedTest
        @CsvSource({
            "example.com, UNLISTED",
            "foo.com, ALLOWED_DOMAIN",
            "foo.bar.com, ALLOWED_DOMAIN",
            "foo.bar.baz.com, ALLOWED_DOMAIN"
        })
        void isAllowedByDomainAndPattern(String domain, AccessDecision decision) {
            AccessLists lists = new AccessLists(
                    IpList.NONE, Set.of(), DomainList.NONE, Set.of(), IpList.NONE, DomainList.read(DOMAINS));

            assertThat(lists.judge(null, null, email(domain))).isEqualTo(decision);
        }

        @ParameterizedTest
        @CsvSource({
            "10.1.1.1, false",
            "10.0.1.1, true",
            "10.0.1.2, true",
            "10.0.1.3, false",
            "10.0.2.0, true",
            "10.0.2.15, true",
            "10.0.2.16, false"
        })
        void isAllowedAndBlockedByAddressAndBlock(String ip, boolean listed) {
            IpAddress address = IpAddress.parse(ip).orElseThrow();
            AccessLists blocking = new AccessLists(
                    IpList.read(ADDRESSES), Set.of(), DomainList.NONE, Set.of(), IpList.NONE, DomainList.NONE);
            AccessLists allowing = new AccessLists(
                    IpList.NONE, Set.of(), DomainList.NONE, Set.of(), IpList.read(ADDRESSES), DomainList.NONE);

            assertThat(blocking.judge(address, null, null) == AccessDecision.BLOCKED_IP)
                    .isEqualTo(listed);
            assertThat(allowing.judge(address, null, null) == AccessDecision.ALLOWED_IP)
                    .isEqualTo(listed);
        }

        @Test
        void isBlockedByMailboxHoweverItIsWritten() {
            EmailCanonicaliser canonical = EmailCanonicaliser.standard();
            AccessLists lists = new AccessLists(
                    IpList.NONE,
                    Set.of(),
                    DomainList.NONE,
                    Set.of(canonical.canonical(new EmailAddress("user@foo.com"))),
                    IpList.NONE,
                    DomainList.NONE);

            assertThat(lists.judge(null, null, canonical.canonical(new EmailAddress("USER@foo.com"))))
                    .isEqualTo(AccessDecision.BLOCKED_EMAIL);
            assertThat(lists.judge(null, null, canonical.canonical(new EmailAddress("user@example.com"))))
                    .isEqualTo(AccessDecision.UNLISTED);
        }

        @Test
        void isBlockedWhereTheCountryIsBlockedOrNotKnown() {
            AccessLists lists = new AccessLists(
                    IpList.NONE, Set.of(Country.of("FR")), DomainList.NONE, Set.of(), IpList.NONE, DomainList.NONE);

            assertThat(lists.judge(null, Country.of("GB"), null)).isEqualTo(AccessDecision.UNLISTED);
            assertThat(lists.judge(null, Country.of("FR"), null)).isEqualTo(AccessDecision.BLOCKED_COUNTRY);
            assertThat(lists.judge(null, null, null)).isEqualTo(AccessDecision.BLOCKED_COUNTRY);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "  foo.com  \r\n\r\n# ours\r\nbar.com # theirs\r\n",
                    "foo.com\n\n\nbar.com\n",
                    "#\nfoo.com#x\n bar.com"
                })
        void hasListsWithSpacesBlankLinesAndComments(String text) {
            DomainList list = DomainList.read(text);

            assertThat(list.size()).isEqualTo(2);
            assertThat(list.contains("foo.com") && list.contains("bar.com")).isTrue();
        }

        @Test
        void hasNoListWithALineThatIsNone() {
            assertThatExceptionOfType(MalformedListException.class)
                    .isThrownBy(() -> DomainList.read("foo.com\n(foo\n"))
                    .withMessageContaining("2");
            assertThatExceptionOfType(MalformedListException.class).isThrownBy(() -> IpList.read("foo\n"));
        }

        @ParameterizedTest
        @ValueSource(strings = {" N1  1TY  ", "n11ty ", "   N1  1ty ", "   N1-1ty ", "   N1–1ty ", "   N1—1ty "})
        void isByOnePostcodeHoweverItIsWritten(String written) {
            PostalCodes codes = PostalCodes.bundled();

            assertThat(codes.accepts(Country.of("GB"), written)).isTrue();
            assertThat(codes.normalised(Country.of("GB"), written))
                    .isEqualTo(codes.normalised(Country.of("GB"), "N1 1TY"));
        }
    }

    @Nested
    class CountsOfStaff {
        private final PetitionId petition = site.open(BY_MAIL);

        private SignatureId sign(String name, String country) {
            SignatureRequest request = SignatureRequest.builder()
                    .name(name + " Example")
                    .email(name + "@example.org")
                    .country(country)
                    .region("north")
                    .consent(new Consent("updates", "council", "v1"))
                    .build();
            return ((SigningResult.ConfirmationNeeded) site.sign(petition, request)).signature();
        }

        @Test
        void leaveOutOneOfACountryOnceAndNeverGoBelowZero() {
            SignatureId signer = sign("ada", "FR");
            confirm(signer);
            SignatureId waiting = sign("bo", "FR");

            petitions.moderation().invalidate(petition, waiting, ELECTION, STAFF);
            assertThat(petitions.progress(petition).tally().counted(Country.of("FR")))
                    .isOne();
            petitions.moderation().invalidate(petition, signer, ELECTION, STAFF);

            assertThat(petitions.progress(petition).tally().counted(Country.of("FR")))
                    .isZero();
            assertThat(petitions.progress(petition).tally().counted(new Region("north")))
                    .isZero();
            assertThat(petitions.maintenance().reconcile(petition).findings()).isEmpty();
        }

        @Test
        void sayHowManyHaveNotConfirmedAndHowManyHearOfNews() throws IOException {
            confirm(sign("ada", "GB"));
            confirm(sign("bo", "GB"));
            sign("cy", "GB");

            assertThat(petitions.progress(petition).tally().pending()).isOne();
            assertThat(petitions.progress(petition).tally().raw()).isEqualTo(3);
            try (Stream<Signature> all = petitions.reader().signatures(petition)) {
                assertThat(SignatureColumns.consenting(all, "updates", "council"))
                        .hasSize(2);
            }
        }

        @Test
        void areExportedForAllPetitionsAsOneTable() throws IOException {
            Export<Progress> table = Export.of(
                    Column.text("title", row -> row.petition().content().title()),
                    Column.text("state", row -> row.state().name()),
                    Column.number("counted", row -> row.tally().counted()));
            ByteArrayOutputStream csv = new ByteArrayOutputStream();

            table.writeCsv(petitions.reader().petitions().map(petitions::progress), csv);

            assertThat(csv.toString(StandardCharsets.UTF_8))
                    .isEqualToIgnoringNewLines("title,state,counted\r\nRepair the footbridge,OPEN,0\r\n");
        }
    }

    @Nested
    class Dissolutions {
        private final Instant dissolved = site.clock.instant().plus(Duration.ofDays(5));

        private void plan(PetitionId... ids) {
            petitions.maintenance().planClosing(List.of(ids), new PlannedClosing(dissolved, STAFF, ELECTION));
        }

        private void endAt(Instant at) {
            site.clock.moveTo(String.valueOf(at));
            petitions.maintenance().runTimetables();
            petitions.maintenance().closeDue();
        }

        @Test
        void closeWhatIsOpenAtTheirInstantAndNotBefore() {
            PetitionId open = site.open(BY_MAIL);
            plan(open);

            endAt(dissolved.minusMillis(1));
            assertThat(state(open)).isEqualTo(PetitionState.OPEN);
            endAt(dissolved.plusSeconds(1));

            assertThat(state(open)).isEqualTo(PetitionState.CLOSED);
            assertThat(find(open).closedAt(site.clock.instant())).contains(dissolved);
        }

        @Test
        void stopWhatIsNotOpenYetAlsoIfItIsSetAside() {
            PetitionId collecting = draft(SPONSORED);
            petitions.submit(collecting);
            PetitionId waiting = moderated();
            PetitionId aside = moderated();
            petitions.moderation().act(aside, PetitionAction.FLAG, STAFF);
            plan(collecting, waiting, aside);

            endAt(dissolved.minusMillis(1));
            assertThat(List.of(state(collecting), state(waiting), state(aside))).doesNotContain(PetitionState.STOPPED);
            endAt(dissolved);

            assertThat(List.of(state(collecting), state(waiting), state(aside))).containsOnly(PetitionState.STOPPED);
            assertThat(site.events(PetitionEvent.PetitionStateChanged.class))
                    .filteredOn(change -> change.to() == PetitionState.STOPPED)
                    .extracting(PetitionEvent.PetitionStateChanged::from)
                    .as("who is told depends on it")
                    .containsExactlyInAnyOrder(
                            PetitionState.COLLECTING_SPONSORS, PetitionState.IN_MODERATION, PetitionState.FLAGGED);
        }

        @Test
        void areToldToSignersOfOpenPetitionsOnceForEach() {
            PetitionId signed = site.open(BY_MAIL);
            PetitionId pending = site.open(BY_MAIL);
            PetitionId closed = site.open(BY_MAIL);
            site.confirmed(signed, "Ada Example", "ada@example.org");
            site.pending(pending, "Ada Example", "ada@example.org");
            site.confirmed(closed, "Ada Example", "ada@example.org");
            petitions.close(closed, Actor.CREATOR);

            List<PersonalDataRecord> own = petitions.privacy().export(new EmailAddress("ada@example.org"));

            assertThat(own.stream()
                            .map(PersonalDataRecord::signature)
                            .filter(signature -> signature.state() == SignatureState.CONFIRMED)
                            .map(Signature::petition)
                            .filter(id -> state(id) == PetitionState.OPEN))
                    .containsExactly(signed);
        }

        @Test
        void moveNoDeadlineWhileASignerCanSignAndEachDayByADayWhileNobodyCan() {
            PetitionId open = site.open(BY_MAIL);
            Instant deadline = find(open).deadline(site.clock.instant()).orElseThrow();
            site.clock.move(Duration.ofDays(1));
            assertThat(find(open).deadline(site.clock.instant())).contains(deadline);

            petitions.moderation().pause(open);
            site.clock.move(Duration.ofDays(1));

            assertThat(find(open).deadline(site.clock.instant())).contains(deadline.plus(Duration.ofDays(1)));
        }
    }

    /** Who is told of a decision of moderators. */
    @Nested
    class Decisions {
        private final PetitionId petition = draft(SPONSORED);

        Decisions() {
            petitions.submit(petition);
            confirm(sponsor(petition, "ada"));
            confirm(sponsor(petition, "bo"));
            sponsor(petition, "cy");
        }

        @ParameterizedTest
        @CsvSource({"REJECT, REJECTED", "HIDE, HIDDEN"})
        void areToldToSponsorsWhoHaveConfirmed(PetitionAction action, PetitionState after) {
            petitions.moderation().act(petition, action, STAFF, ELECTION);

            assertTold(after);
        }

        @Test
        void toPublishAreToldToSponsorsWhoHaveConfirmed() {
            petitions.moderation().approve(petition, 0, STAFF);

            assertTold(PetitionState.OPEN);
        }

        private void assertTold(PetitionState after) {
            assertThat(state(petition)).isEqualTo(after);
            assertThat(site.events(PetitionEvent.PetitionStateChanged.class))
                    .filteredOn(change -> change.to() == after)
                    .hasSize(1);
            assertThat(addresses(petition, SignerRole.SPONSOR))
                    .containsExactlyInAnyOrder("ada@example.org", "bo@example.org");
        }
    }

    /** Source: permissions of decidim-initiatives and abilities of CONSUL Democracy. */
    @Nested
    class Permissions {
        @Test
        void letPetitionsBePublishedFromModerationOnly() {
            PetitionId id = moderated();
            petitions.moderation().approve(id, 0, STAFF);

            assertThatExceptionOfType(IllegalPetitionActionException.class)
                    .isThrownBy(() -> petitions.moderation().approve(id, 0, STAFF));
            assertThatExceptionOfType(IllegalPetitionActionException.class)
                    .isThrownBy(() -> petitions.moderation().approve(draft(SPONSORED), 0, STAFF));
        }

        @Test
        void letTextsBeEditedUntilPublication() {
            PetitionId id = draft(BY_MAIL);
            petitions.revise(id, Site.FOOTBRIDGE);
            petitions.open(id);

            assertThatExceptionOfType(FrozenPetitionException.class)
                    .isThrownBy(() -> petitions.revise(id, Site.FOOTBRIDGE));
        }

        @Test
        void letNobodyPublishWhatIsPublishedOrRetired() {
            PetitionId open = site.open(BY_MAIL);
            PetitionId retired = draft(BY_MAIL);
            petitions.withdraw(retired);

            assertThatExceptionOfType(IllegalPetitionActionException.class).isThrownBy(() -> petitions.open(open));
            assertThatExceptionOfType(IllegalPetitionActionException.class).isThrownBy(() -> petitions.open(retired));
        }

        @Test
        void letNobodyVoteWhileVotesAreOffButTakeAVoteBack() {
            PetitionId id = site.open(AT_ONCE);
            SignatureId ada = ((SigningResult.Confirmed) site.sign(id, "Ada Example", "ada@example.org")).signature();
            petitions.moderation().pause(id);

            assertThat(site.sign(id, "Bo Example", "bo@example.org")).isInstanceOf(SigningResult.NotEligible.class);
            petitions.withdraw(id, ada);
            assertThat(site.counted(id)).isZero();
        }

        @Test
        void findWhatIsHiddenApartFromWhatASecondModeratorHasConfirmed() {
            PetitionId hidden = site.open(BY_MAIL);
            PetitionId confirmed = site.open(BY_MAIL);
            for (PetitionId id : List.of(hidden, confirmed)) {
                petitions.moderation().hide(id, 0, STAFF, ELECTION);
            }
            petitions.moderation().desk().label(confirmed, List.of("confirmed"));

            assertThat(search(
                            PetitionSearch.builder().state(PetitionState.HIDDEN).unlabelled()))
                    .containsExactly(hidden);
            assertThat(search(
                            PetitionSearch.builder().state(PetitionState.HIDDEN).label("confirmed")))
                    .containsExactly(confirmed);
            petitions.moderation().act(hidden, PetitionAction.REPUBLISH, STAFF);
            assertThat(state(hidden)).isEqualTo(PetitionState.OPEN);
        }

        private List<PetitionId> search(PetitionSearch.Builder search) {
            return petitions.reader().search(search.build(), 20).petitions().stream()
                    .map(found -> found.petition().id())
                    .toList();
        }
    }

    /** Sheets of paper with the numbers of identity cards, as CONSUL Democracy checks them against a census. */
    @Nested
    class Sheets {
        private static final Set<RegisterNumber> CENSUS =
                Set.of(new RegisterNumber("12345678Z"), new RegisterNumber("87654321Y"));

        private final Site town = new Site(builder -> builder.eligibilityRule(new EligibilityRule() {
            @Override
            public String code() {
                return "town.census";
            }

            @Override
            public Eligibility judge(Candidate candidate) {
                RegisterNumber number = candidate.context().registerNumber();
                return number != null && CENSUS.contains(number)
                        ? Eligibility.eligible()
                        : Eligibility.refused("Not in the census");
            }
        }));
        private final PetitionId proposal = town.open(AT_ONCE);

        private ImportReport enter(String csv) {
            try (Stream<ImportedLine> lines = SignatureImport.of(Channel.PAPER)
                    .country(Country.of("ES"))
                    .file(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)))) {
                return town.petitions.imports().enter(proposal, lines);
            }
        }

        @Test
        void countWhoIsInTheCensusAndNobodyTwice() {
            String sheet = """
                    name;postal_code;register_number
                    Ada Example;28013;12345678-z
                    Bo Example;28013;123 A
                    Cy Example;28014;8765 4321 Y
                    """;

            ImportReport first = enter(sheet);
            ImportReport again = enter(sheet);

            assertThat(first.count(ImportOutcome.COUNTED)).isEqualTo(2);
            assertThat(first.count(ImportOutcome.NOT_ELIGIBLE)).isOne();
            assertThat(again.count(ImportOutcome.ALREADY_SIGNED)).isEqualTo(2);
            assertThat(town.counted(proposal)).isEqualTo(2);
        }

        @Test
        void countNobodyWithoutANumber() {
            assertThat(enter("name;postal_code;register_number\nAda Example;28013;\n")
                            .count(ImportOutcome.NOT_ELIGIBLE))
                    .isOne();
        }
    }
}
