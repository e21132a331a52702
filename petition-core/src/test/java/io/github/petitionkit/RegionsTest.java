package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.petitionkit.eligibility.Candidate;
import io.github.petitionkit.eligibility.Eligibility;
import io.github.petitionkit.eligibility.EligibilityRule;
import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.history.HistoryEntry;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.mail.MailKind;
import io.github.petitionkit.petition.NoSuchPetitionException;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.place.PostalRegions;
import io.github.petitionkit.place.Redistricting;
import io.github.petitionkit.place.RedistrictingReport;
import io.github.petitionkit.place.Region;
import io.github.petitionkit.place.RegionDates;
import io.github.petitionkit.place.RegionTree;
import io.github.petitionkit.policy.Confirmation;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.policy.Residency;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.result.RegionChoiceResult;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.tally.Tally;
import io.github.petitionkit.threshold.Criterion;
import io.github.petitionkit.threshold.Threshold;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Regions by postal code, corrected later, of regions, and divided anew at a date. */
class RegionsTest {
    private static final Region NORTH = new Region("north");
    private static final Region SOUTH = new Region("south");
    private static final Region EAST = new Region("east");
    private static final Region COUNTY = new Region("county");
    private static final Region NATION = new Region("nation");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 3);
    private static final Actor STAFF = Actor.staff("7");
    private static final Map<String, Set<Region>> DIRECTORY =
            Map.of("10115", Set.of(NORTH), "20095", Set.of(NORTH, SOUTH), "80331", Set.of(EAST));

    private final Site site =
            new Site(builder -> builder.postalRegions((country, code, day) -> DIRECTORY.getOrDefault(code, Set.of())));
    private PetitionId petition = site.open(Policy.builder()
            .threshold(Threshold.of("north", Criterion.minimum(NORTH, 1)))
            .build());
    private int signed;

    private SignatureId sign(String postalCode, @Nullable String region) {
        SignatureRequest request = SignatureRequest.builder()
                .name("Ada Example")
                .email("ada" + signed++ + "@example.org")
                .country("DE")
                .postalCode(postalCode)
                .region(region)
                .build();
        SigningResult result = site.sign(petition, request);
        SignatureId id = ((SigningResult.ConfirmationNeeded) result).signature();
        site.petitions.confirm(site.token(MailKind.CONFIRM, id));
        return id;
    }

    private Tally tally() {
        Tally tally = site.petitions.progress(petition).tally();
        assertThat(site.petitions.maintenance().reconcile(petition).isClean()).isTrue();
        assertThat(tally.disagreements()).isEmpty();
        return tally;
    }

    @Test
    void areFoundByThePostalCode() {
        sign("10115", null);
        sign("99999", null);
        sign("99999", "south");

        assertThat(tally().byRegion()).isEqualTo(Map.of(NORTH, 1L, SOUTH, 1L));
        assertThat(tally().withoutRegion()).isOne();
    }

    @Test
    void areTheOneThatTheSignerNamesIfItIsOneOfTheTwo() {
        sign("20095", "south");
        sign("20095", "east");
        sign("20095", null);
        sign("10115", "south");

        assertThat(tally().byRegion()).isEqualTo(Map.of(SOUTH, 1L, NORTH, 1L));
        assertThat(tally().withoutRegion()).isEqualTo(2);
    }

    @Test
    void areChosenLaterByTheirSigner() {
        SignatureId ada = sign("20095", null);
        String token = site.petitions
                .links()
                .selfService(petition, ada, new EmailAddress("ada0@example.org"), Duration.ofDays(1));
        SelfService self = site.petitions.selfService();

        assertThat(self.regions(token, ada).orElseThrow()).containsExactly(NORTH, SOUTH);
        assertThat(self.regions("nonsense", ada)).isEmpty();
        assertThat(self.chooseRegion(token, ada, EAST))
                .isEqualTo(new RegionChoiceResult.NotAChoice(Set.of(NORTH, SOUTH)));
        assertThat(self.chooseRegion("nonsense", ada, SOUTH)).isEqualTo(new RegionChoiceResult.Unreadable());
        assertThat(tally().byRegion()).isEmpty();
        assertThat(self.chooseRegion(token, ada, SOUTH)).isEqualTo(new RegionChoiceResult.Recorded(ada));
        assertThat(tally().byRegion()).isEqualTo(Map.of(SOUTH, 1L));
        assertThat(site.counted(petition)).isOne();
        assertThat(self.chooseRegion(token, ada, NORTH)).isEqualTo(new RegionChoiceResult.Recorded(ada));
        assertThat(tally().byRegion()).isEqualTo(Map.of(NORTH, 1L));
        assertThat(site.petitions.find(petition).orElseThrow().reachedAt("north"))
                .isPresent();
    }

    @Test
    void areChosenForStandingSignaturesOfTheMailboxOnly() {
        SignatureId ada = sign("20095", null);
        SignatureId other = sign("20095", null);
        String token = site.petitions
                .links()
                .selfService(petition, ada, new EmailAddress("ada0@example.org"), Duration.ofDays(1));
        SelfService self = site.petitions.selfService();

        assertThat(self.regions(token, other).orElseThrow()).isEmpty();
        assertThat(self.chooseRegion(token, other, SOUTH)).isEqualTo(new RegionChoiceResult.NotStanding());
        self.withdraw(token, ada);
        assertThat(self.chooseRegion(token, ada, SOUTH)).isEqualTo(new RegionChoiceResult.NotStanding());
        site.clock.move(Duration.ofDays(1));
        assertThat(self.chooseRegion(token, ada, SOUTH)).isEqualTo(new RegionChoiceResult.Expired());
        assertThat(tally().byRegion()).isEmpty();
    }

    @Test
    void areCorrectedByStaffWithTwoEntriesInTheHistory() {
        SignatureId ada = sign("10115", null);
        long entries = history().size();

        site.petitions.moderation().correctRegion(petition, ada, EAST, Reason.of("moved"), STAFF);
        site.petitions.moderation().correctRegion(petition, ada, EAST, Reason.of("moved"), STAFF);

        assertThat(tally().byRegion()).isEqualTo(Map.of(EAST, 1L));
        assertThat(tally().held()).isZero();
        assertThat(history()).hasSize((int) entries + 2);
        assertThat(history().subList((int) entries, (int) entries + 2))
                .allSatisfy(entry -> assertThat(entry.cause()).isEqualTo("moved"))
                .extracting(HistoryEntry::region)
                .containsExactly(NORTH, EAST);
    }

    private List<HistoryEntry> history() {
        try (Stream<HistoryEntry> history = site.store.history(petition)) {
            return history.toList();
        }
    }

    @Test
    void decideWhoMaySign() {
        PetitionId local = site.open(
                Policy.builder().whoMaySign(Residency.residentsOf(NORTH)).build());
        SignatureRequest.Builder request = SignatureRequest.builder()
                .name("Ada Example")
                .email("ada@example.org")
                .country("DE");

        assertThat(site.sign(local, request.postalCode("80331").region("north").build()))
                .isInstanceOf(SigningResult.NotEligible.class);
        assertThat(site.sign(local, request.postalCode("10115").region(null).build()))
                .isInstanceOf(SigningResult.ConfirmationNeeded.class);
    }

    @Test
    void addUpToTheLargerOnes() {
        RegionTree tree = RegionTree.of(Map.of(NORTH, COUNTY, SOUTH, COUNTY, COUNTY, NATION, EAST, NATION));
        sign("10115", null);
        sign("10115", null);
        sign("20095", "south");
        sign("80331", null);
        Map<Region, Long> counts = tally().byRegion();

        assertThat(tree.sums(counts)).isEqualTo(Map.of(NORTH, 2L, SOUTH, 1L, EAST, 1L, COUNTY, 3L, NATION, 4L));
        assertThat(tree.largest(counts)).isEqualTo(Map.of(NATION, 4L));
        assertThat(tree.largest(counts).values().stream()
                                .mapToLong(Long::longValue)
                                .sum()
                        + tally().withoutRegion())
                .isEqualTo(tally().counted());
        assertThat(tree.above(NORTH)).containsExactly(COUNTY, NATION);
        assertThat(tree.parent(NATION)).isEmpty();
        assertThat(tree.largest(Map.of(new Region("island"), 5L))).isEqualTo(Map.of(new Region("island"), 5L));
    }

    @Test
    void reachAThresholdOfTheLargerOneTogether() {
        RegionTree tree = RegionTree.of(Map.of(NORTH, COUNTY, SOUTH, COUNTY, COUNTY, NATION, EAST, NATION));
        petition = site.open(Policy.builder()
                .threshold(Threshold.of("county", Criterion.summed(tree, Criterion.minimum(COUNTY, 2)))
                        .retractable())
                .threshold(Threshold.of("nation", Criterion.summed(tree, Criterion.minimum(NATION, 3)))
                        .retractable())
                .build());
        sign("10115", null);
        sign("80331", null);
        assertThat(reached()).isEmpty();
        SignatureId third = sign("20095", null);
        assertThat(reached()).isEmpty();

        site.petitions.moderation().correctRegion(petition, third, SOUTH, Reason.of("asked"), STAFF);
        assertThat(reached()).containsExactly("county", "nation");
        assertThat(tally().byRegion()).isEqualTo(Map.of(NORTH, 1L, SOUTH, 1L, EAST, 1L));

        site.petitions.moderation().invalidate(petition, third, Reason.of("double"), STAFF);
        assertThat(reached()).isEmpty();
        site.petitions.moderation().restore(petition, third, Reason.of("mistake"), STAFF);
        assertThat(reached()).containsExactly("county", "nation");
    }

    @Test
    void addUpToNothingBelowZero() {
        RegionTree tree = RegionTree.of(Map.of(NORTH, COUNTY, SOUTH, COUNTY, COUNTY, NATION));

        assertThat(tree.sums(Map.of(NORTH, -5L, SOUTH, 3L)))
                .isEqualTo(Map.of(NORTH, 0L, SOUTH, 3L, COUNTY, 3L, NATION, 3L));
        assertThat(tree.sums(Map.of(NORTH, Long.MAX_VALUE, SOUTH, 1L)).values())
                .containsExactly(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE, 1L);
        assertThat(tree.largest(Map.of(NORTH, Long.MAX_VALUE, SOUTH, Long.MAX_VALUE, COUNTY, 1L)))
                .isEqualTo(Map.of(NATION, Long.MAX_VALUE));
    }

    private List<String> reached() {
        return site.petitions.progress(petition).thresholds().stream()
                .filter(each -> each.reachedAt().isPresent())
                .map(each -> each.threshold().code())
                .toList();
    }

    @Test
    void areNeverTheirOwnParents() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RegionTree.of(Map.of(NORTH, NORTH)))
                .withMessageContaining("north");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RegionTree.of(Map.of(NORTH, COUNTY, COUNTY, NATION, NATION, NORTH)))
                .withMessageContaining("own parent");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RegionTree.of(Map.of(EAST, NORTH, NORTH, COUNTY, COUNTY, NORTH)));
    }

    @Test
    void areFoundLaterWhereTheDirectoryLackedACode() {
        Map<String, Set<Region>> directory = new HashMap<>();
        Site late = new Site(
                builder -> builder.postalRegions((country, code, day) -> directory.getOrDefault(code, Set.of())));
        PetitionId id = late.open(Policy.builder()
                .confirmation(Confirmation.NOT_NEEDED)
                .threshold(Threshold.of("north", Criterion.minimum(NORTH, 2)))
                .build());
        for (String code : List.of("10115", "10115", "20095", "99999")) {
            late.sign(
                    id,
                    SignatureRequest.builder()
                            .name("Ada Example")
                            .email("ada" + signed++ + "@example.org")
                            .country("DE")
                            .postalCode(code)
                            .build());
        }
        late.sign(
                id, SignatureRequest.of("Eve Example", "eve@example.org", "DE").in("south"));
        Maintenance maintenance = late.petitions.maintenance();
        assertThat(maintenance.findRegions(id)).isZero();

        directory.putAll(DIRECTORY);

        assertThat(maintenance.findRegions(id)).isEqualTo(2);
        assertThat(maintenance.findRegions(id)).as("for the second time").isZero();
        Tally tally = late.petitions.progress(id).tally();
        assertThat(tally.byRegion()).isEqualTo(Map.of(NORTH, 2L, SOUTH, 1L));
        assertThat(tally.withoutRegion()).isEqualTo(2);
        assertThat(maintenance.reconcile(id).isClean()).isTrue();
        assertThat(late.events(PetitionEvent.ThresholdReached.class)).hasSize(1);
    }

    @Test
    void areNotFoundForWhoHasWithdrawnOrWasErased() {
        Map<String, Set<Region>> directory = new HashMap<>();
        Site late = new Site(
                builder -> builder.postalRegions((country, code, day) -> directory.getOrDefault(code, Set.of())));
        PetitionId id =
                late.open(Policy.builder().confirmation(Confirmation.NOT_NEEDED).build());
        for (String email : List.of("ada@example.org", "eve@example.org")) {
            late.sign(
                    id,
                    SignatureRequest.builder()
                            .name("Ada Example")
                            .email(email)
                            .country("DE")
                            .postalCode("10115")
                            .build());
        }
        try (Stream<Signature> signatures = late.petitions.reader().signatures(id)) {
            late.petitions.withdraw(id, signatures.findFirst().orElseThrow().id());
        }
        late.petitions.privacy().erase(EmailAddress.parse("eve@example.org").orElseThrow());
        directory.putAll(DIRECTORY);

        assertThat(late.petitions.maintenance().findRegions(id)).isZero();
        assertThatThrownBy(() -> late.petitions.maintenance().findRegions(new PetitionId(new UUID(0, 1))))
                .isInstanceOf(NoSuchPetitionException.class);
    }

    @Test
    void areDividedAnewAtADate() {
        Region town = new Region("town");
        Redistricting divided =
                new Redistricting(TODAY, Map.of(EAST, Set.of(town), new Region("old"), Set.of(NORTH, SOUTH)));
        sign("80331", null);
        sign("99999", "old");
        SignatureId known = sign("10115", null);
        site.petitions.moderation().correctRegion(petition, known, new Region("old"), Reason.of("before"), STAFF);

        RedistrictingReport report = site.petitions.maintenance().redistrict(petition, divided);

        assertThat(report).isEqualTo(new RedistrictingReport(2, 1, 0));
        assertThat(tally().byRegion()).isEqualTo(Map.of(town, 1L, NORTH, 1L));
        assertThat(tally().counted()).isEqualTo(3);
        assertThat(site.petitions.maintenance().redistrict(petition, divided))
                .isEqualTo(new RedistrictingReport(0, 0, 3));
    }

    @Test
    void areNotDividedBeforeTheDayOrWithSignaturesLeftWithoutOne() {
        sign("80331", null);
        Map<Region, Set<Region>> successors = Map.of(EAST, Set.of(NORTH));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> site.petitions
                        .maintenance()
                        .redistrict(petition, new Redistricting(TODAY.plusDays(1), successors)))
                .withMessageContaining("2026-03-04");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> site.petitions
                        .maintenance()
                        .redistrict(petition, new Redistricting(TODAY, Map.of(NORTH, Set.of(SOUTH)))))
                .withMessageContaining("east");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Redistricting(TODAY, Map.of(EAST, Set.of())))
                .withMessageContaining("successor");
        assertThat(tally().byRegion()).isEqualTo(Map.of(EAST, 1L));
        assertThat(site.petitions.maintenance().redistrict(petition, new Redistricting(TODAY.minusDays(1), successors)))
                .isEqualTo(new RedistrictingReport(1, 0, 0));
    }

    @Test
    void areThoseOfTheDayOfSigning() {
        Site dated = dated(TODAY.plusDays(1));
        PetitionId open = dated.open(Policy.builder().build());

        dated.clock.move(Duration.ofHours(14)); // 23:00
        sign(dated, open, "ada@example.org");
        assertThat(dated.petitions.progress(open).tally().byRegion()).isEqualTo(Map.of(NORTH, 1L));
        dated.clock.move(Duration.ofHours(1));
        sign(dated, open, "bob@example.org");
        dated.clock.move(Duration.ofDays(1));
        sign(dated, open, "cy@example.org");

        assertThat(dated.petitions.progress(open).tally().byRegion()).isEqualTo(Map.of(NORTH, 1L, SOUTH, 2L));
    }

    @Test
    void stayThoseOfTheLastDayOfAPetitionThatHasEnded() {
        Site dated = dated(TODAY.plusDays(1));
        PetitionId closed = dated.open(Policy.openUntil(TODAY, ZoneOffset.UTC).build());
        PetitionId open = dated.open(Policy.builder().build());
        SignatureId before = sign(dated, closed, "ada@example.org");
        SignatureId after = sign(dated, open, "ada@example.org");
        dated.clock.move(Duration.ofDays(2));

        assertThat(choices(dated, closed, before)).containsExactly(NORTH);
        assertThat(choices(dated, open, after)).containsExactly(SOUTH);
    }

    @Test
    void areThoseOfTheFirstDayInARedistricting() {
        Site dated = dated(TODAY.plusDays(1));
        PetitionId open = dated.open(Policy.builder().build());
        sign(dated, open, "ada@example.org");
        dated.clock.move(Duration.ofDays(1));

        dated.petitions
                .maintenance()
                .redistrict(open, new Redistricting(TODAY.plusDays(1), Map.of(NORTH, Set.of(SOUTH, EAST))));

        assertThat(dated.petitions.progress(open).tally().byRegion()).isEqualTo(Map.of(SOUTH, 1L));
    }

    @Test
    void areRefusedByARuleIfTheyDoNotExistOnTheDay() {
        RegionDates dates = RegionDates.of(Map.of(NORTH, RegionDates.Validity.until(TODAY.plusDays(1))));
        Site ruled = new Site(builder -> builder.eligibilityRule(new ExistingRegion(dates)));
        PetitionId open = ruled.open(Policy.builder().build());
        SignatureRequest.Builder request =
                SignatureRequest.builder().name("Ada Example").country("DE");

        assertThat(ruled.sign(
                        open, request.email("a@example.org").region("north").build()))
                .isInstanceOf(SigningResult.ConfirmationNeeded.class);
        assertThat(ruled.sign(
                        open, request.email("b@example.org").region("south").build()))
                .isInstanceOf(SigningResult.NotEligible.class);
        ruled.clock.move(Duration.ofDays(1));
        assertThat(ruled.sign(
                        open, request.email("c@example.org").region("north").build()))
                .isInstanceOf(SigningResult.NotEligible.class);
    }

    private record ExistingRegion(RegionDates dates) implements EligibilityRule {
        @Override
        public String code() {
            return "existing-region";
        }

        @Override
        public Eligibility judge(Candidate candidate) {
            String region = candidate.request().region();
            LocalDate day = LocalDate.ofInstant(candidate.at(), ZoneOffset.UTC);
            return region == null || dates.exists(new Region(region), day)
                    ? Eligibility.eligible()
                    : Eligibility.refused("This region does not exist any more.");
        }
    }

    /** Every postal code is in the north, and from a day on in the south. */
    private static Site dated(LocalDate from) {
        RegionDates dates =
                RegionDates.of(Map.of(NORTH, RegionDates.Validity.until(from), SOUTH, RegionDates.Validity.from(from)));
        PostalRegions directory = (country, code, day) -> Set.of(NORTH, SOUTH);
        return new Site(builder -> builder.postalRegions(directory.within(dates)));
    }

    private static SignatureId sign(Site dated, PetitionId id, String email) {
        SigningResult result = dated.sign(
                id,
                SignatureRequest.builder()
                        .name("Ada Example")
                        .email(email)
                        .country("DE")
                        .postalCode("10115")
                        .build());
        SignatureId signature = ((SigningResult.ConfirmationNeeded) result).signature();
        dated.petitions.confirm(dated.token(MailKind.CONFIRM, signature));
        return signature;
    }

    private static Set<Region> choices(Site dated, PetitionId id, SignatureId signature) {
        String token = dated.petitions
                .links()
                .selfService(id, signature, new EmailAddress("ada@example.org"), Duration.ofDays(9));
        return dated.petitions.selfService().regions(token, signature).orElseThrow();
    }
}
