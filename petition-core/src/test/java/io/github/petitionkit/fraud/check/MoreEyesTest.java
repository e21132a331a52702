package io.github.petitionkit.fraud.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.fraud.rate.InMemoryVelocityCounter;
import io.github.petitionkit.fraud.rate.ShareMonitor;
import io.github.petitionkit.fraud.rate.Window;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks that a host may add: each with its trace, and with honest people who leave nearly the same one. */
class MoreEyesTest {
    private final Attempts attempts = new Attempts();
    private final InMemoryVelocityCounter counter = new InMemoryVelocityCounter(10_000, new Random(1));

    @Nested
    class OneMailServer {
        private final ShareMonitor mix =
                new ShareMonitor(10_000, Duration.ofHours(1), Duration.ofDays(14), new Random(1));
        private final SharedMailServerCheck check = new SharedMailServerCheck(
                domain -> Optional.of("mx." + domain.substring(domain.indexOf('-') + 1)), counter, mix);
        private int domain;

        private int noticed(String server, int count, Duration pause) {
            int noticed = 0;
            for (int each = 0; each < count; each++) {
                domain++;
                attempts.email = "ada@d" + domain + "-" + server + ".net";
                attempts.pass(pause);
                noticed += attempts.confirm(check).isEmpty() ? 0 : 1;
            }
            return noticed;
        }

        @Test
        void isNoticedForManyNewDomains() {
            for (int each = 0; each < 120; each++) {
                noticed("hoster" + each % 30, 1, Duration.ofMinutes(20));
            }

            assertThat(noticed("mine", 40, Duration.ofSeconds(40))).isBetween(25, 38);
        }

        @Test
        void isNotNoticedForAHostingCompanyThatManyHaveUsedBefore() {
            for (int each = 0; each < 120; each++) {
                noticed("hoster" + each % 3, 1, Duration.ofMinutes(20));
            }

            assertThat(noticed("hoster1", 5, Duration.ofSeconds(40))).isZero();
        }

        @Test
        void isNotNoticedForTheManyPeopleOfOneEmployer() {
            for (int each = 0; each < 120; each++) {
                noticed("hoster" + each % 30, 1, Duration.ofMinutes(20));
            }
            for (int each = 0; each < 200; each++) {
                attempts.email = "person" + each + "@railway-works.net";
                assertThat(attempts.confirm(check)).isEmpty();
            }
        }

        @Test
        void isNotNoticedWithoutHistoryNorWhereNobodyKnowsIt() {
            assertThat(noticed("mine", 40, Duration.ofSeconds(40))).isZero();
            SharedMailServerCheck unknown = new SharedMailServerCheck(each -> Optional.empty(), counter, mix);
            assertThat(attempts.confirm(unknown)).isEmpty();
        }
    }

    @Nested
    class LookAlikeNames {
        private final LookAlikeNameCheck check = new LookAlikeNameCheck(counter);

        @ParameterizedTest
        @CsvSource({
            "Coco Ross, Сосо Ross, true",
            "Coco Ross, Coco Ross, false",
            "José Ross, Jose Ross, false",
            "Coco Ross, COCO Ross, false",
            "Anna Ross, Анна Росс, false"
        })
        void areNoticedWhenTheFirstHasConfirmed(String first, String second, boolean noticed) {
            attempts.name = first;
            assertThat(attempts.confirm(check)).isEmpty();
            attempts.name = second;

            assertThat(attempts.confirm(check).isEmpty()).isEqualTo(!noticed);
        }

        @Test
        void areNobodysOnAnotherPetition() {
            attempts.name = "Coco Ross";
            attempts.confirm(check);
            attempts.petition = 2;
            attempts.name = "Сосо Ross";

            assertThat(attempts.confirm(check)).isEmpty();
        }
    }

    @Nested
    class TextsOfOneTemplate {
        private static final List<String> PLACES = List.of("bridge", "weir", "lock", "quay", "pier", "mill", "ferry");
        private final Random random = new Random(5);
        private final TemplatedReasonCheck check = new TemplatedReasonCheck(counter, Window.of(20, 86_400));

        private int noticed(int count, Supplier<String> text) {
            int noticed = 0;
            for (int each = 0; each < count; each++) {
                attempts.reason = text.get();
                attempts.pass(Duration.ofSeconds(30));
                noticed += attempts.confirm(check).isEmpty() ? 0 : 1;
            }
            return noticed;
        }

        private String word() {
            return PLACES.get(random.nextInt(PLACES.size())) + random.nextInt(100);
        }

        @Test
        void areNoticed() {
            assertThat(noticed(
                            200,
                            () -> "I have lived near the " + word()
                                    + " for many years and I ask the council to keep it open for all of us, says "
                                    + word()))
                    .isBetween(150, 185);
        }

        @Test
        void areNotNoticedWhereEverybodyKeepsTheCampaignsText() {
            assertThat(noticed(1_000, () -> "Please keep the footbridge open, so that everybody can walk to work."))
                    .isZero();
        }

        @Test
        void areNotNoticedAmongPeopleWhoWriteInTheirOwnWords() {
            assertThat(noticed(
                            1_000,
                            () -> IntStream.range(0, 12)
                                    .mapToObj(each -> word())
                                    .collect(Collectors.joining(" "))))
                    .isZero();
        }
    }

    @Test
    void haveTheSkeletonThatTheyLookLike() {
        Map.of("Ада", "Aдa", "СОСО", "COCO", "ΝΙΚΗ", "NIKH", "Ada", "Ada")
                .forEach((name, skeleton) ->
                        assertThat(LookAlikes.skeleton(name)).isEqualTo(skeleton));
    }
}
