package io.github.petitionkit.petition.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomeTest {
    private static final Instant AT = Instant.parse("2026-03-03T09:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final OutcomeLink LINK = new OutcomeLink(OutcomeLink.VIDEO, "https://example.org/debate");

    private static Outcome of(String track, String text, String details, List<OutcomeLink> links) {
        return new Outcome(track, OutcomeStatus.GIVEN, AT, text, DAY, details, links);
    }

    @Test
    void isBuiltOfItsPartsAndGivesThemBack() {
        Outcome outcome = Outcome.of(Outcome.DEBATE, OutcomeStatus.SCHEDULED)
                .text("In the great hall")
                .day(DAY)
                .details("All are welcome.")
                .link(LINK.relation(), LINK.url())
                .build(AT);

        assertThat(outcome)
                .isEqualTo(new Outcome(
                        Outcome.DEBATE,
                        OutcomeStatus.SCHEDULED,
                        AT,
                        "In the great hall",
                        DAY,
                        "All are welcome.",
                        List.of(LINK)));
        assertThat(outcome.toBuilder().build(AT)).isEqualTo(outcome);
        assertThat(outcome.toBuilder().track()).isEqualTo(Outcome.DEBATE);
        assertThat(outcome.toBuilder().status()).isEqualTo(OutcomeStatus.SCHEDULED);
    }

    @Test
    void isKeptWithinItsLimits() {
        List<OutcomeLink> twenty = new ArrayList<>(Collections.nCopies(20, LINK));
        Outcome longest = of("t".repeat(64), "x".repeat(6_000), "y".repeat(100_000), twenty);
        assertThat(longest.links()).hasSize(20);
        assertThat(Objects.requireNonNull(longest.details())).hasSize(100_000);

        assertThatIllegalArgumentException().isThrownBy(() -> of("t".repeat(65), "", "", List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> of(" ", "", "", List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> of("t", "x".repeat(6_001), "", List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> of("t", "", "y".repeat(100_001), List.of()));
        twenty.add(LINK);
        assertThatIllegalArgumentException().isThrownBy(() -> of("t", "", "", twenty));
    }

    @ParameterizedTest
    @EnumSource
    void isOverdueFromTheDayAfterTheScheduledOneOn(OutcomeStatus status) {
        Outcome outcome = new Outcome(Outcome.DEBATE, status, AT, "", DAY);

        assertThat(outcome.isOverdue(DAY)).isFalse();
        assertThat(outcome.isOverdue(DAY.plusDays(1))).isEqualTo(status == OutcomeStatus.SCHEDULED);
        assertThat(new Outcome(Outcome.DEBATE, status, AT, "").isOverdue(DAY)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "' video ', ' https://example.org/debate ', video, https://example.org/debate",
        "transcript, HTTP://example.org, transcript, HTTP://example.org"
    })
    void linksToAPageOfTheWeb(String relation, String url, String cleanRelation, String cleanUrl) {
        OutcomeLink link = new OutcomeLink(relation, url);

        assertThat(link.relation()).isEqualTo(cleanRelation);
        assertThat(link.url()).isEqualTo(cleanUrl);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://example.org",
                "javascript:alert(1)",
                "/debate",
                "https:///debate",
                "https://ada@example.org",
                "https://exa mple.org",
                ""
            })
    void linksToNothingElse(String url) {
        assertThatIllegalArgumentException().isThrownBy(() -> new OutcomeLink("video", url));
    }

    @Test
    void hasLinksWithinTheirLimits() {
        String longest = "https://example.org/" + "x".repeat(480);

        assertThat(new OutcomeLink("r".repeat(64), longest).url()).hasSize(500);
        assertThatIllegalArgumentException().isThrownBy(() -> new OutcomeLink("r".repeat(65), longest));
        assertThatIllegalArgumentException().isThrownBy(() -> new OutcomeLink(" ", longest));
        assertThatIllegalArgumentException().isThrownBy(() -> new OutcomeLink("r", longest + "x"));
    }
}
