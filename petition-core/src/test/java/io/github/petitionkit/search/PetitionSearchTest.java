package io.github.petitionkit.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.petitionkit.desk.CaseFile;
import io.github.petitionkit.desk.CheckOut;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.policy.Policy;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bounds of a search, on both sides of each. */
class PetitionSearchTest {
    private static final Instant FROM = Instant.parse("2026-03-03T09:00:00Z");
    private static final Instant UNTIL = FROM.plusSeconds(60);
    private static final Petition PETITION = Petition.draft(
            new PetitionId(new UUID(1, 1)),
            Content.titled("Repair the footbridge").build(),
            Policy.builder().build(),
            FROM);

    private static boolean finds(PetitionSearch.Builder search, Instant since, long counted, CaseFile file) {
        Standing standing = new Standing(PETITION.id(), PetitionState.DRAFT, since, counted);
        return search.build().finds(PETITION, standing, file, FROM);
    }

    private static String words(int number) {
        return IntStream.range(0, number).mapToObj(each -> "word" + each).collect(Collectors.joining(" "));
    }

    @Test
    void hasTwentyWordsAndNotTwentyOne() {
        assertThat(PetitionSearch.builder()
                        .text(words(PetitionSearch.MAX_TERMS))
                        .build()
                        .terms())
                .hasSize(20);
        PetitionSearch.Builder more = PetitionSearch.builder().text(words(PetitionSearch.MAX_TERMS + 1));
        assertThatIllegalArgumentException().isThrownBy(more::build).withMessageContaining("at most 20");
    }

    @Test
    void countsAWordThatIsRepeatedOnce() {
        String words = words(PetitionSearch.MAX_TERMS);

        assertThat(PetitionSearch.builder().text(words + " " + words).build().terms())
                .hasSize(20);
    }

    @ParameterizedTest
    @CsvSource({"-1000, false", "0, false", "999, false", "1000, true"})
    void hasATimeThatEndsAfterItsBeginning(long nanos, boolean taken) {
        PetitionSearch.Builder search = PetitionSearch.builder().since(FROM, FROM.plusNanos(nanos));

        if (taken) {
            assertThat(search.build().until()).isEqualTo(FROM.plusNanos(nanos));
        } else {
            assertThatIllegalArgumentException().isThrownBy(search::build).withMessageContaining("swap the two");
        }
    }

    @ParameterizedTest
    @CsvSource({"-1, 5, false", "0, 5, true", "5, 5, true", "6, 5, false"})
    void hasCountsFromZeroInTheirOrder(long atLeast, long atMost, boolean taken) {
        PetitionSearch.Builder search = PetitionSearch.builder().counted(atLeast, atMost);

        if (taken) {
            assertThat(search.build().atLeast()).isEqualTo(atLeast);
        } else {
            assertThatIllegalArgumentException().isThrownBy(search::build).withMessageContaining("the lower one first");
        }
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, true", "1, true", "59999999, true", "60000000, false", "60000001, false"})
    void findsFromTheFirstInstantOnUntilTheLast(long micros, boolean found) {
        Instant since = FROM.plusNanos(micros * 1_000);

        assertThat(finds(PetitionSearch.builder().since(FROM, UNTIL), since, 0, CaseFile.EMPTY))
                .isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({"4, false", "5, true", "6, true", "9, true", "10, false"})
    void findsCountsWithinBothBounds(long counted, boolean found) {
        assertThat(finds(PetitionSearch.builder().counted(5, 9), FROM, counted, CaseFile.EMPTY))
                .isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({"-1, true", "0, true", "1, false"})
    void findsWhatIsFreeFromTheEndOfItsCheckOutOn(int seconds, boolean free) {
        Instant begun = FROM.minus(Duration.ofMinutes(20));
        CaseFile file = CaseFile.EMPTY.withCheckOut(new CheckOut(Actor.staff("7"), begun, FROM.plusSeconds(seconds)));

        assertThat(finds(PetitionSearch.builder().free(), FROM, 0, file)).isEqualTo(free);
        assertThat(finds(PetitionSearch.builder().heldBy(Actor.staff("7")), FROM, 0, file))
                .isNotEqualTo(free);
    }
}
