package io.github.petitionkit.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.SampleSignature;
import io.github.petitionkit.identity.EmailCanonicaliser;
import io.github.petitionkit.signature.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TraitGraphTest {
    private static final int BOTS = 220;

    private final SplittableRandom random = new SplittableRandom(5);
    private final List<Signature> signatures = new ArrayList<>();
    private final List<Signature> bots = new ArrayList<>();
    private int person;

    private Signature sign(Instant at, String ip, String browser, String domain) {
        SampleSignature sample = new SampleSignature();
        sample.at = at;
        sample.name = "Ada" + (char) ('a' + random.nextInt(26)) + " Example" + (char) ('a' + random.nextInt(26));
        sample.email = "someone" + (char) ('a' + random.nextInt(26)) + person++ + "x@" + domain;
        sample.ip = ip;
        sample.agent = browser;
        Signature signature = sample.make();
        signatures.add(signature);
        return signature;
    }

    private void people(int count) {
        for (int each = 0; each < count; each++) {
            sign(
                    SampleSignature.START.plusSeconds(random.nextInt(90_000)),
                    "198.51.%d.%d".formatted(random.nextInt(256), 1 + random.nextInt(250)),
                    "Browser " + random.nextInt(40),
                    random.nextInt(5) > 0 ? "gmail.com" : "firm" + random.nextInt(40) + ".example.com");
        }
    }

    /** Each network, browser and provider of a ring is seldom, and none alone has an even pace. */
    private void ring(double spread) {
        Instant at = SampleSignature.START;
        for (int each = 0; each < BOTS; each++) {
            at = at.plusMillis(Math.round(140_000 * (1 + spread * (random.nextDouble() - 0.5))));
            bots.add(sign(
                    at,
                    "203.%d.113.%d".formatted(random.nextInt(6), 1 + random.nextInt(250)),
                    "Telephone " + random.nextInt(6),
                    "box%d-example.net".formatted(random.nextInt(6))));
        }
    }

    private List<Cluster> hangingTogether() {
        signatures.sort(Comparator.comparing(signature -> signature.timestamps().receivedAt()));
        return new Sweeper()
                .clusters(signatures::stream).stream()
                        .filter(cluster -> cluster.evidence().get(0).contains("hang together"))
                        .toList();
    }

    private static long matched(List<Cluster> clusters, List<Signature> signatures) {
        return signatures.stream()
                .filter(signature -> clusters.stream()
                        .anyMatch(cluster -> cluster.criteria().fit(signature, EmailCanonicaliser.standard())))
                .count();
    }

    @Test
    void findsAPaceInWhatHangsTogetherThatNoSingleTraitShows() {
        people(800);
        ring(0.25);

        List<Cluster> clusters = hangingTogether();

        assertThat(clusters).isNotEmpty();
        assertThat(matched(clusters, bots)).isGreaterThan(BOTS * 9 / 10);
        assertThat(matched(clusters, signatures)).as("and nobody near them").isLessThanOrEqualTo(BOTS);
        assertThat(String.join(" ", clusters.get(0).evidence()))
                .contains("hang together by")
                .contains("Of the gaps between them")
                .doesNotContain("203.", "example.net");
        assertThat(clusters.get(0).innocent()).contains("a club");
    }

    @Test
    void leavesAClubAloneWhoseMembersShareProvidersAndComputers() {
        people(800);
        ring(2);

        assertThat(hangingTogether()).isEmpty();
    }

    @Test
    @Tag("thorough")
    void findsNothingAmongPeopleAndWithoutTraits() {
        people(3_000);
        SampleSignature nobody = new SampleSignature();
        nobody.ip = null;
        nobody.agent = null;
        nobody.email = null;
        for (int each = 0; each < 50; each++) {
            nobody.at = SampleSignature.START.plusSeconds(60L * each);
            signatures.add(nobody.make());
        }

        assertThat(hangingTogether()).isEmpty();
    }

    @Test
    void callsAPaceSteadyThatHasHolesAndStrangers() {
        List<Instant> times = new ArrayList<>();
        for (int each = 0; each < 100; each++) {
            if (each % 10 != 0) {
                times.add(SampleSignature.START.plusSeconds(60L * each));
            }
            if (each % 15 == 0) {
                times.add(SampleSignature.START.plusSeconds(60L * each + 25));
            }
        }
        assertThat(SteadyPace.of(times).isMachines()).isTrue();

        List<Instant> queue = new ArrayList<>();
        Instant at = SampleSignature.START;
        for (int each = 0; each < 100; each++) {
            at = at.plusSeconds(30 + random.nextInt(60));
            queue.add(at);
        }
        assertThat(SteadyPace.of(queue).isMachines()).isFalse();
        assertThat(SteadyPace.of(List.of()).isMachines()).isFalse();
        assertThat(SteadyPace.of(List.of(at, at, at)).isMachines()).isFalse();
    }
}
