package io.github.petitionkit.fraud.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.assessment.Assessment;
import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.assessment.Verdict;
import io.github.petitionkit.fraud.Attempt;
import io.github.petitionkit.fraud.ConfirmedAttempt;
import io.github.petitionkit.fraud.FraudCheck;
import io.github.petitionkit.fraud.FraudLimits;
import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.fraud.Trait;
import io.github.petitionkit.fraud.list.AccessLists;
import io.github.petitionkit.fraud.list.DomainList;
import io.github.petitionkit.fraud.list.GeoIp;
import io.github.petitionkit.fraud.list.IpList;
import io.github.petitionkit.fraud.rate.InMemoryVelocityCounter;
import io.github.petitionkit.fraud.rate.ShareMonitor;
import io.github.petitionkit.identity.EmailCanonicaliser;
import io.github.petitionkit.signature.request.Channel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is judged when a signer confirms: with others who have confirmed, and never by those who have only sent requests. */
class ConfirmedChecksTest {
    private static final List<String> WAYS =
            List.of("%s.%s", "%s%s", "%s_%s", "%2$s.%1$s", "%1$.1s%2$s", "%1$s77", "fox%d");

    private final Random random = new Random(3);
    private final Attempts attempts = new Attempts();
    private final ShareMonitor mix = new ShareMonitor(10_000, Duration.ofHours(1), Duration.ofDays(2), random);
    private final InMemoryVelocityCounter counter = new InMemoryVelocityCounter(10_000, new Random(1));
    private int person;

    private void someone(String way, String domain) {
        person++;
        String given = "ada" + (char) ('a' + person / 26 % 26) + (char) ('a' + person % 5);
        String family = "example" + (char) ('a' + person % 26);
        attempts.name = given + " " + family;
        attempts.email = (way.contains("%d") ? way.formatted(person) : way.formatted(given, family)) + "@" + domain;
        attempts.pass(Duration.ofSeconds(60));
    }

    private void people(FraudCheck check, int count) {
        for (int each = 0; each < count; each++) {
            someone(WAYS.get(each % WAYS.size()), "gmail.com");
            attempts.context.ip("198.%d.%d.7".formatted(each / 200, each % 200)).userAgent("Browser " + each);
            assertThat(attempts.confirm(check)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"1, true", "1999, true", "2000, false", "0, false", "-1, false", "60000, false"})
    void aConfirmationIsTooFastForAPersonWithinTwoSeconds(long millis, boolean noticed) {
        ConfirmedAttempt confirmed = new ConfirmedAttempt(attempts.attempt(), attempts.at.plusMillis(millis));

        assertThat(new QuickConfirmationCheck(FraudLimits.standard().fastestConfirmation())
                        .assessConfirmed(confirmed)
                        .isEmpty())
                .isNotEqualTo(noticed);
    }

    @Nested
    class NamesOfTwoScripts {
        private final FraudCheck check = new MixedScriptShareCheck(mix);

        private long noticed(int count, Duration apart) {
            long noticed = 0;
            for (int each = 0; each < count; each++) {
                someone(WAYS.get(0), "gmail.com");
                attempts.name = "\u0410da Example" + (char) ('a' + each % 26);
                attempts.pass(apart);
                noticed += attempts.confirm(check).size();
            }
            return noticed;
        }

        @Test
        void areNoticedWhereManyComeAtOnce() {
            people(check, 100);

            assertThat(noticed(20, Duration.ofSeconds(40))).isBetween(10L, 14L);
        }

        @Test
        void arePeoplesOwnWhereOneComesNowAndThen() {
            people(check, 100);

            assertThat(noticed(20, Duration.ofHours(1))).isZero();
        }

        @Test
        void areLeftAloneWithoutHistory() {
            assertThat(noticed(20, Duration.ofSeconds(40))).isZero();
        }
    }

    @Nested
    class NumberedAddresses {
        private final FraudCheck check =
                new NumberedAddressCheck(counter, mix, FraudLimits.standard().numberedAddresses());

        private long noticed(String local, int from, int count, String domain) {
            long noticed = 0;
            for (int each = 0; each < count; each++) {
                attempts.name = "Ada Example" + (char) ('a' + each % 26);
                attempts.email = local.formatted(from + 2 * each) + "@" + domain;
                attempts.pass(Duration.ofSeconds(40));
                noticed += attempts.confirm(check).size();
            }
            return noticed;
        }

        @Test
        void areNoticedWhereTheyAreNumberedThrough() {
            people(check, 400);

            assertThat(noticed("blossom%d", 970, 60, "gmail.com")).isEqualTo(54);
        }

        @Test
        void areLeftAloneWithoutHistory() {
            assertThat(noticed("blossom%d", 970, 60, "gmail.com")).isZero();
        }

        @ParameterizedTest
        @CsvSource({"student%d, campus.example.org", "ada%d, gmail.com", "s%d, gmail.com", "%d, gmail.com"})
        void areLeftAloneWherePeopleHaveThem(String local, String domain) {
            people(check, 400);

            assertThat(noticed(local, 1_000, 60, domain)).isZero();
        }

        @Test
        void areNotMadeByRequests() {
            people(check, 400);
            for (int each = 0; each < 100; each++) {
                attempts.email = "blossom" + each + "@gmail.com";
                assertThat(attempts.codes(check)).isEmpty();
            }

            assertThat(attempts.confirm(check)).isEmpty();
        }
    }

    @Nested
    class UniformAddresses {
        private final FraudCheck check = new UniformAddressesCheck(Trait.SUBNET, mix, FraudLimits.standard());

        private int noticed(int count, String... ways) {
            int noticed = 0;
            for (int each = 0; each < count; each++) {
                someone(ways[each % ways.length], "gmail.com");
                attempts.context.ip("192.0.2." + (1 + each));
                noticed += attempts.confirm(check).size();
            }
            return noticed;
        }

        @Test
        void areNoticedInOnePlace() {
            people(check, 400);

            assertThat(noticed(60, "%s.%s4711")).isBetween(50, 56);
        }

        @Test
        void areLeftAloneInAPlaceWithAsManyWaysAsTheCountryHas() {
            people(check, 400);

            assertThat(noticed(200, WAYS.toArray(String[]::new))).isZero();
        }

        @Test
        void areLeftAloneWithoutHistory() {
            assertThat(noticed(100, "%s.%s4711")).isZero();
        }

        @Test
        void areLeftAloneInAnotherCountryThatHasNoHistory() {
            people(check, 400);
            attempts.country = "IS";

            assertThat(noticed(100, "%s.%s4711")).isZero();
        }

        @Test
        void areLeftAloneWhereAnEmployerMakesThem() {
            people(check, 400);
            for (int each = 0; each < 100; each++) {
                someone("%s.%s4711", "works.example.org");
                attempts.context.ip("192.0.2." + (1 + each));
                assertThat(attempts.confirm(check)).isEmpty();
            }
        }

        @Test
        void areLeftAloneWhereARelayDrawsThem() {
            people(check, 400);
            for (int each = 0; each < 100; each++) {
                someone("k9m2x7q1%d", "privaterelay.appleid.com");
                attempts.context.ip("192.0.2." + (1 + each));
                assertThat(attempts.confirm(check)).isEmpty();
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"%s Example", "Example %s"})
        void areLeftAloneInALargeFamily(String name) {
            people(check, 400);
            for (String given : List.of("Ada", "Bo", "Cleo", "Dora", "Emil", "Finn", "Gus", "Hal", "Ida", "Jo")) {
                attempts.name = name.formatted(given);
                attempts.email = given.toLowerCase(Locale.ROOT) + ".example.at.home@gmail.com";
                attempts.pass(Duration.ofMinutes(2));
                assertThat(attempts.confirm(check)).isEmpty();
            }
        }

        @Test
        void areLeftAloneInAParishWhoseOfficesHaveMailboxes() {
            people(check, 400);
            for (String office : List.of("office", "choir", "youth", "verger", "seniors", "bells", "music", "garden")) {
                attempts.name = "Ada" + office + " Person" + office;
                attempts.email = "saint-mary." + office.substring(0, 3) + "@gmail.com";
                attempts.pass(Duration.ofMinutes(2));
                assertThat(attempts.confirm(check)).isEmpty();
            }
        }

        @Test
        void areLeftAloneUnderNamesThatTheyCannotBeComparedWith() {
            people(check, 400);
            for (int each = 0; each < 40; each++) {
                attempts.name = "김" + (char) ('가' + each) + "준";
                attempts.email = "kmj" + (1_000 + 7 * each) + "@gmail.com";
                attempts.pass(Duration.ofMinutes(2));
                assertThat(attempts.confirm(check)).isEmpty();
            }
        }

        @Test
        void areLeftAloneOnPaper() {
            people(check, 400);
            attempts.context.channel(Channel.PAPER);

            assertThat(noticed(60, "%s.%s4711")).isZero();
        }
    }

    @Nested
    class APolicy {
        private final List<ConfirmedAttempt> asked = new ArrayList<>();

        private FraudPolicy noticing(int weight) {
            FraudCheck check = new FraudCheck() {
                @Override
                public List<Signal> assess(Attempt attempt) {
                    return List.of();
                }

                @Override
                public List<Signal> assessConfirmed(ConfirmedAttempt confirmed) {
                    asked.add(confirmed);
                    return weight == 0 ? List.of() : List.of(new Signal("later", weight, "", ""));
                }

                @Override
                public boolean comparesAttempts() {
                    return true;
                }
            };
            return new FraudPolicy("v2", List.of(check), 50, 101);
        }

        private ConfirmedAttempt confirmed() {
            return new ConfirmedAttempt(attempts.attempt(), attempts.at.plusSeconds(60));
        }

        private Assessment earlier(int weight) {
            return new Assessment("v1", List.of(new Signal("before", weight, "", "")), weight, Verdict.ACCEPT);
        }

        @ParameterizedTest
        @CsvSource({"36, ACCEPT", "38, HOLD"})
        void addsWhatItNoticesLaterToWhatItNoticedBefore(int weight, Verdict verdict) {
            Assessment now = noticing(weight).reassess(earlier(20), confirmed());

            assertThat(now.verdict()).isEqualTo(verdict);
            assertThat(now.policyVersion()).isEqualTo("v2");
            assertThat(now.signals()).extracting(Signal::code).containsExactly("later", "before");
        }

        @Test
        void keepsItsJudgementWhereItNoticesNothing() {
            Assessment earlier = earlier(20);

            assertThat(noticing(0).reassess(earlier, confirmed())).isSameAs(earlier);
            assertThat(asked).hasSize(1);
        }

        @ParameterizedTest
        @ValueSource(ints = {90, 100})
        void letsARobotEnterNoStatistic(int weight) {
            Assessment robot = earlier(weight);

            assertThat(noticing(60).reassess(robot, confirmed())).isSameAs(robot);
            assertThat(asked).isEmpty();
        }

        @Test
        void sparesWhomListsLetThroughLaterToo() {
            AccessLists lists = new AccessLists(
                    IpList.NONE, Set.of(), DomainList.NONE, Set.of(), IpList.read("192.0.2.7"), DomainList.NONE);
            AccessListCheck check =
                    new AccessListCheck(() -> lists, GeoIp.NONE, EmailCanonicaliser.standard(), Set.of(), List.of());
            FraudPolicy policy = noticing(60).behind("v3", check);

            assertThat(policy.reassess(earlier(1), confirmed()).verdict()).isEqualTo(Verdict.ACCEPT);
            assertThat(asked).isEmpty();
            attempts.context.ip("192.0.2.8");
            assertThat(policy.reassess(earlier(1), confirmed()).verdict()).isEqualTo(Verdict.HOLD);
        }

        @Test
        void holdsWhatListsBlockEvenIfItHoldsNobodyElse() {
            AccessLists lists = new AccessLists(
                    IpList.read("192.0.2.7"), Set.of(), DomainList.NONE, Set.of(), IpList.NONE, DomainList.NONE);
            AccessListCheck check =
                    new AccessListCheck(() -> lists, GeoIp.NONE, EmailCanonicaliser.standard(), Set.of(), List.of());
            FraudPolicy policy = FraudPolicy.NONE.behind("lists", check);

            assertThat(policy.assess(attempts.attempt()).verdict()).isEqualTo(Verdict.HOLD);
            attempts.context.ip("192.0.2.8").trap("x");
            assertThat(policy.assess(attempts.attempt()).verdict()).isEqualTo(Verdict.ACCEPT);
        }
    }
}
