package io.github.petitionkit.fraud.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.data.DataFile;
import io.github.petitionkit.data.MalformedDataException;
import io.github.petitionkit.fraud.ConfirmedAttempt;
import io.github.petitionkit.fraud.list.NetworkKinds;
import io.github.petitionkit.fraud.rate.InMemoryVelocityCounter;
import io.github.petitionkit.fraud.rate.LastPlaces;
import io.github.petitionkit.fraud.rate.ShareMonitor;
import io.github.petitionkit.fraud.rate.Window;
import io.github.petitionkit.signature.request.Click;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
            "Anna Ross, Анна Росс, false",
            "Ian Ross, lan Ross, false",
            "Tom Corner, Torn Comer, false",
            "Сосо Ross, Coco Ross, false",
            "Aso Coco, Ꭺѕо Сосо, true"
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

    @Nested
    class OneDevice {
        private final SharedDeviceCheck check = new SharedDeviceCheck(counter, Window.of(30, 3_600));

        private List<String> press(@Nullable String device) {
            Click click = new Click("192.0.2.7", "Telephone").onDevice(device);
            return check
                    .assessConfirmed(new ConfirmedAttempt(attempts.attempt(), attempts.at.plusSeconds(60), click))
                    .stream()
                    .map(Signal::code)
                    .toList();
        }

        @Test
        void isNoticedWhereItPressesForMany() {
            for (int each = 0; each < 30; each++) {
                assertThat(press("cookie 7")).isEmpty();
            }
            assertThat(press("cookie 7")).containsExactly("shared-device");
            attempts.petition = 2;
            assertThat(press("cookie 7")).isEmpty();
        }

        @Test
        void isNotNoticedForEqualTelephonesBehindOneAddress() {
            for (int each = 0; each < 300; each++) {
                assertThat(press("cookie " + each)).isEmpty();
            }
        }

        @Test
        void isNotNoticedWhereTheHostKnowsNone() {
            for (int each = 0; each < 100; each++) {
                assertThat(press(each % 2 == 0 ? null : " ")).isEmpty();
            }
        }
    }

    @Nested
    class OneDataCentre {
        private final ShareMonitor mix =
                new ShareMonitor(10_000, Duration.ofHours(1), Duration.ofDays(14), new Random(1));
        private NetworkKinds.Kind kind = NetworkKinds.Kind.HOSTING;
        private final NetworkKindCheck check = new NetworkKindCheck(
                ip -> ip.toString().startsWith("203.")
                        ? Optional.of(new NetworkKinds.Network(64_500, kind))
                        : Optional.of(new NetworkKinds.Network(64_496, NetworkKinds.Kind.RESIDENTIAL)),
                mix);

        private int noticed(String network, int count, Duration pause) {
            int noticed = 0;
            for (int each = 0; each < count; each++) {
                attempts.context.ip(network + (1 + each % 250));
                attempts.pass(pause);
                noticed += attempts.confirm(check).isEmpty() ? 0 : 1;
            }
            return noticed;
        }

        @Test
        void isNoticedWhereItWasRare() {
            noticed("198.51.100.", 200, Duration.ofMinutes(10));

            assertThat(noticed("203.0.113.", 40, Duration.ofSeconds(40))).isBetween(25, 38);
        }

        @Test
        void isNotNoticedWhereItIsANetworkOfTelephonesNorWithoutHistory() {
            assertThat(noticed("203.0.113.", 40, Duration.ofSeconds(40))).isZero();
            noticed("198.51.100.", 200, Duration.ofHours(3));
            kind = NetworkKinds.Kind.MOBILE;
            assertThat(noticed("203.0.113.", 40, Duration.ofSeconds(40))).isZero();
        }

        @ParameterizedTest
        @ValueSource(longs = {0, -1, 4_294_967_296L})
        void hasANumberOfThirtyTwoBits(long asn) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new NetworkKinds.Network(asn, NetworkKinds.Kind.OTHER))
                    .withMessageContaining("1 to 4294967295");
        }
    }

    @Nested
    class PeopleOfAnotherPetition {
        private final ReturningPeopleCheck check = new ReturningPeopleCheck(
                new LastPlaces(10_000, new Random(1)),
                new ShareMonitor(10_000, Duration.ofHours(1), Duration.ofDays(14), new Random(1)));

        private int noticed(int petition, int from, int to, Duration pause) {
            attempts.petition = petition;
            int noticed = 0;
            for (int each = from; each < to; each++) {
                attempts.email = "person" + each + "@example.org";
                attempts.pass(pause);
                noticed += attempts.confirm(check).isEmpty() ? 0 : 1;
            }
            return noticed;
        }

        @Test
        void areNoticedWhereFewHaveComeFromThereBefore() {
            noticed(1, 0, 60, Duration.ofMinutes(1));
            noticed(2, 1_000, 1_300, Duration.ofMinutes(10));

            assertThat(noticed(2, 0, 60, Duration.ofSeconds(40))).isBetween(40, 58);
        }

        @Test
        void areNotNoticedWhereTheyUsuallyComeFromThere() {
            noticed(1, 0, 400, Duration.ofMinutes(1));

            assertThat(noticed(2, 0, 340, Duration.ofMinutes(10))).isZero();
            assertThat(noticed(2, 340, 400, Duration.ofSeconds(40))).isZero();
        }

        @Test
        void areNotNoticedWhereNobodyHasSignedBefore() {
            noticed(2, 1_000, 1_300, Duration.ofMinutes(10));

            assertThat(noticed(2, 2_000, 2_060, Duration.ofSeconds(40))).isZero();
        }
    }

    @Test
    void readTheListOfLookAlikesInThePublishedForm() {
        assertThat(LookAlikes.read(DataFile.of("confusables.txt", "0430 ;\t0061 ;\tMA\t# ( a -> a )\n006D;0072 006E")))
                .isEqualTo(Map.of(0x430, "a", 0x6D, "rn"));
        assertThatThrownBy(() -> LookAlikes.read(DataFile.of("own.txt", "0430;0061\n110000;0061")))
                .isInstanceOf(MalformedDataException.class)
                .hasMessageContaining("own.txt, line 2: 110000 is no character of Unicode");
        assertThatThrownBy(() -> LookAlikes.read(DataFile.of("own.txt", "0430")))
                .hasMessageContaining("give a character and what it looks like");
    }

    @Test
    void haveTheSkeletonThatTheyLookLike() {
        Map.of("Ада", "Aдa", "СОСО", "COCO", "ΝΙΚΗ", "NlKH", "Ada", "Ada", "Mia", "Mia", "José", "Jose\u0301")
                .forEach((name, skeleton) ->
                        assertThat(LookAlikes.skeleton(name)).isEqualTo(skeleton));
    }
}
