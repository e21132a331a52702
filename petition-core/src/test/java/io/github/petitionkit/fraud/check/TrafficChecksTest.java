package io.github.petitionkit.fraud.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.petitionkit.fraud.Trait;
import io.github.petitionkit.fraud.rate.RegularityMonitor;
import io.github.petitionkit.fraud.rate.Replays;
import io.github.petitionkit.fraud.rate.ShareMonitor;
import io.github.petitionkit.petition.SignerRole;
import io.github.petitionkit.signature.request.Channel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no attempt shows alone: pace, surges, replays. */
class TrafficChecksTest {
    private static final String[] PROVIDERS = {"example.com", "example.net", "example.org"};

    private final Random random = new Random(7);
    private final Attempts attempts = new Attempts();
    private final ShareMonitor mix = new ShareMonitor(10_000, Duration.ofHours(1), Duration.ofDays(2), random);

    /** People come by chance: gaps are exponential. */
    private Duration byChance(double seconds) {
        return Duration.ofMillis((long) (-1_000 * seconds * Math.log(1 - random.nextDouble())));
    }

    private void organic() {
        attempts.email = "p" + random.nextInt() + "@" + PROVIDERS[random.nextInt(PROVIDERS.length)];
    }

    @Nested
    class PaceOfAttempts {
        private final RegularityCheck check =
                new RegularityCheck(Trait.DOMAIN, 30, new RegularityMonitor(10_000, random));

        private int noticed(int arrivals, DoubleSupplier gap) {
            int noticed = 0;
            for (int arrival = 0; arrival < arrivals; arrival++) {
                attempts.pass(Duration.ofMillis((long) (1_000 * gap.getAsDouble())));
                noticed += attempts.confirm(check).size();
            }
            return noticed;
        }

        @Test
        void noticesAMachineEvenIfItVariesItsPaceALittle() {
            assertThat(noticed(50, () -> 60 + random.nextDouble(-15, 15))).isGreaterThanOrEqualTo(40);
        }

        @Test
        void leavesPeopleAloneWhoComeByChance() {
            assertThat(noticed(2_000, () -> -60 * Math.log(1 - random.nextDouble())))
                    .isZero();
        }

        @Test
        void leavesRetriesAtOneInstantAlone() {
            assertThat(noticed(50, () -> 0)).isZero();
        }

        @Test
        void looksAtSignersOnTheWebOnly() {
            attempts.context.role(SignerRole.SPONSOR);
            assertThat(noticed(20, () -> 60)).isZero();
            attempts.context.role(SignerRole.SIGNER).channel(Channel.PAPER);
            assertThat(noticed(20, () -> 60)).isZero();
        }

        @Test
        void survivesAClockThatGoesBack() {
            assertThat(noticed(20, () -> -60)).isZero();
            assertThat(noticed(20, () -> 3_600)).isPositive();
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 101})
        void hasAWeight(int weight) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new RegularityCheck(Trait.IP, weight, new RegularityMonitor(1_000, random)));
        }
    }

    @Nested
    class SurgeOfAttempts {
        private final SurgeCheck check = new SurgeCheck(Trait.DOMAIN, 20, mix);

        private int arrivals(int count, double seconds) {
            int noticed = 0;
            for (int arrival = 0; arrival < count; arrival++) {
                attempts.pass(byChance(seconds));
                organic();
                noticed += attempts.confirm(check).size();
            }
            return noticed;
        }

        @Test
        void leavesAnHourAloneInWhichEverybodyComes() {
            assertThat(arrivals(300, 300)).as("a quiet day").isZero();
            assertThat(arrivals(5_000, 0.7)).as("a viral hour").isZero();
        }

        @Test
        void noticesADripFromOneDomainThroughTheNight() {
            arrivals(500, 120);
            int noticed = 0;
            for (int drop = 0; drop < 60; drop++) {
                arrivals(1, 300);
                attempts.pass(byChance(300));
                attempts.email = "p" + drop + "@catch-all.example";
                noticed += attempts.confirm(check).size();
            }

            assertThat(noticed).isGreaterThanOrEqualTo(40);
        }

        @Test
        void noticesANightInWhichOneCountryComes() {
            SurgeCheck countries = new SurgeCheck(Trait.COUNTRY, 20, mix);
            int noticed = 0;
            for (int arrival = 0; arrival < 560; arrival++) {
                attempts.pass(byChance(120));
                attempts.country = arrival < 500 || arrival % 2 == 0 ? "GB" : "NZ";
                noticed += attempts.confirm(countries).contains("surge-country") ? 1 : 0;
                assertThat(arrival < 500 ? noticed : 0).isZero();
            }

            assertThat(noticed).isGreaterThanOrEqualTo(20);
        }

        @Test
        void noticesNothingWithoutHistory() {
            attempts.email = "ada@catch-all.example";
            int noticed = 0;
            for (int arrival = 0; arrival < 40; arrival++) {
                attempts.pass(byChance(60));
                noticed += attempts.confirm(check).size();
            }

            assertThat(noticed).isZero();
        }

        @Test
        void survivesAttemptsOutOfOrder() {
            arrivals(500, 120);
            attempts.at = Attempts.START.minus(Duration.ofDays(400));

            assertThat(arrivals(50, 60)).isZero();
        }

        @Test
        void looksAtSignersOnTheWebOnly() {
            arrivals(500, 120);
            attempts.context.channel(Channel.PARTNER);
            attempts.email = "ada@catch-all.example";
            for (int arrival = 0; arrival < 100; arrival++) {
                assertThat(attempts.confirm(check)).isEmpty();
            }
        }

        @Test
        void hasAWeight() {
            assertThatIllegalArgumentException().isThrownBy(() -> new SurgeCheck(Trait.IP, 0, mix));
        }
    }

    @Nested
    class ReplayOfNames {
        private final NameReplayCheck check = new NameReplayCheck(new Replays(10_000, new Random(1)));

        private IntFunction<String> lastWord = person -> letters(person * 7_919L % 17_576);
        private IntUnaryOperator device = petition -> petition;

        private static String letters(long number) {
            return "" + (char) ('a' + number / 676) + (char) ('a' + number / 26 % 26) + (char) ('a' + number % 26);
        }

        private int sign(int petition, List<Integer> people, String domain) {
            int noticed = 0;
            attempts.petition = petition;
            for (int person : people) {
                attempts.pass(byChance(60));
                attempts.name = "Person N" + person + "x " + lastWord.apply(person);
                attempts.email = "p" + person + "@" + domain;
                attempts.context.ip("198.51.%d.%d".formatted(device.applyAsInt(petition), person % 250));
                noticed += attempts.confirm(check).size();
            }
            return noticed;
        }

        private List<Integer> people(int from, int to) {
            return IntStream.range(from, to).boxed().toList();
        }

        private List<Integer> inAnyOrder(int from, int to) {
            List<Integer> people = new ArrayList<>(people(from, to));
            Collections.shuffle(people, random);
            return people;
        }

        @Test
        void noticesTheNamesOfAnotherPetitionInTheirOrderWithOtherMailboxes() {
            assertThat(sign(1, people(0, 400), "example.org")).isZero();

            assertThat(sign(2, people(100, 200), "example.net")).isGreaterThanOrEqualTo(90);
        }

        @Test
        void noticesThemAmongOthersAndNotQuiteInOrder() {
            sign(1, people(0, 400), "example.org");
            List<Integer> mixed = new ArrayList<>();
            for (int ten = 0; ten < 20; ten++) {
                mixed.addAll(inAnyOrder(10 * ten, 10 * ten + 10));
                mixed.addAll(inAnyOrder(1_000 + 30 * ten, 1_000 + 30 * ten + 30));
            }

            assertThat(sign(2, mixed, "example.net")).isGreaterThanOrEqualTo(180);
        }

        @Test
        void leavesPeopleAloneWhoSignSeveralPetitions() {
            sign(1, people(0, 200), "example.org");

            assertThat(sign(2, people(0, 200), "example.org")).isZero();
        }

        @Test
        void leavesPeopleAloneWhoComeFromAnotherPetitionInTheirOwnOrder() {
            sign(1, people(0, 400), "example.org");

            assertThat(sign(2, inAnyOrder(0, 400), "example.net")).isLessThanOrEqualTo(4);
        }

        @Test
        void leavesTwoListsAloneThatAreTypedInByName() {
            lastWord = ReplayOfNames::letters;
            sign(1, people(0, 400), "example.org");

            assertThat(sign(2, people(100, 300), "example.net")).isZero();
        }

        @Test
        void leavesPeopleAloneWhoSignTwoPetitionsOnTheirDevicesWithTwoMailboxes() {
            device = petition -> 0;
            sign(1, people(0, 200), "example.org");

            assertThat(sign(2, people(0, 200), "example.net")).isZero();
        }

        @Test
        void leavesNamesAloneThatManyHave() {
            for (int round = 0; round < 3; round++) {
                sign(1, people(0, 200), round + ".example.org");
            }

            assertThat(sign(2, people(0, 200), "example.net")).isZero();
        }

        @Test
        void looksAtSignersOnTheWebOnly() {
            sign(1, people(0, 200), "example.org");
            attempts.context.channel(Channel.PAPER);

            assertThat(sign(2, people(0, 200), "example.net")).isZero();
        }

        @Test
        void saysNothingBeforeAnythingIsConfirmed() {
            sign(1, people(0, 200), "example.org");
            attempts.petition = 2;

            assertThat(attempts.codes(check)).isEmpty();
        }
    }
}
