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
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("thorough")
class PlaceOrderTest {
    private static final int BOTS = 300;

    private final SplittableRandom random = new SplittableRandom(5);
    private final List<Signature> signatures = new ArrayList<>();
    private final List<Signature> bots = new ArrayList<>();
    private Instant now = SampleSignature.START;
    private int person;

    private Signature somebody(String postalCode, double seconds) {
        SampleSignature sample = new SampleSignature();
        sample.at = now.plusMillis(Math.round(1_000 * seconds));
        sample.postalCode = postalCode;
        sample.name = "Ada" + (char) ('a' + random.nextInt(26)) + " Example" + (char) ('a' + random.nextInt(26));
        sample.email = "someone" + (char) ('a' + random.nextInt(26)) + person++ + "x@example.org";
        sample.ip = "198.51.%d.%d".formatted(random.nextInt(256), 1 + random.nextInt(250));
        Signature signature = sample.make();
        signatures.add(signature);
        return signature;
    }

    /** Somewhere in the country: a third of the people live in a tenth of it. */
    private String home() {
        return code(random.nextInt(3) == 0 ? random.nextInt(100_000) : random.nextInt(1_000_000));
    }

    private static String code(int number) {
        return "%c%c%d %d%c%c"
                .formatted(
                        'A' + number / 50_000 % 20,
                        'A' + number / 2_500 % 20,
                        number / 250 % 10,
                        number / 25 % 10,
                        "ABDEFGHJLNPQRSTUWXYZ".charAt(number / 5 % 5),
                        "ABDEFGHJLNPQRSTUWXYZ".charAt(number % 5));
    }

    private void people(int count, int seconds) {
        IntStream.range(0, count).forEach(each -> somebody(home(), random.nextInt(seconds)));
    }

    /** One code of each part of the country that has equally many people. */
    private List<String> constituencies() {
        List<String> people =
                IntStream.range(0, 10 * BOTS).mapToObj(each -> home()).sorted().toList();
        return IntStream.range(0, BOTS)
                .mapToObj(each -> people.get(10 * each + random.nextInt(10)))
                .toList();
    }

    private void bots(IntFunction<String> code) {
        IntStream.range(0, BOTS).forEach(each -> bots.add(somebody(code.apply(each), 40.0 * each)));
    }

    private List<Cluster> inOrder() {
        signatures.sort(Comparator.comparing(signature -> signature.timestamps().receivedAt()));
        return new Sweeper()
                .clusters(signatures::stream).stream()
                        .filter(cluster -> cluster.evidence().get(0).contains("in the order of"))
                        .toList();
    }

    private static long matched(List<Cluster> clusters, List<Signature> signatures) {
        return signatures.stream()
                .filter(signature -> clusters.stream()
                        .anyMatch(cluster -> cluster.criteria().fit(signature, EmailCanonicaliser.standard())))
                .count();
    }

    private void history() {
        people(1_000, 100_000);
        now = now.plusSeconds(100_000);
    }

    @Test
    void findsOneOfEachPlaceInTheirOrderAmongPeople() {
        history();
        List<String> codes = constituencies();
        bots(codes::get);
        people(200, 40 * BOTS);

        List<Cluster> clusters = inOrder();

        assertThat(clusters).hasSize(1);
        assertThat(matched(clusters, bots)).isGreaterThan(280);
        assertThat(matched(clusters, signatures))
                .as("with a few who fit by chance")
                .isLessThan(306);
        assertThat(clusters.get(0).innocent()).contains("mailing").contains("paper");
        assertThat(String.join(" ", clusters.get(0).evidence()))
                .contains("in the order of their postal codes")
                .contains("steps from one to the next");
    }

    @Test
    void findsThemBackwards() {
        history();
        List<String> codes = constituencies();
        bots(each -> codes.get(BOTS - 1 - each));
        people(200, 40 * BOTS);

        assertThat(matched(inOrder(), bots)).isGreaterThan(280);
    }

    @Test
    void leavesPeopleAloneWhoComeInOrderAsPeopleLive() {
        history();
        List<String> readers =
                IntStream.range(0, 1_000).mapToObj(each -> home()).sorted().toList();
        IntStream.range(0, 1_000).forEach(each -> somebody(readers.get(each), 20.0 * each));

        assertThat(inOrder()).isEmpty();
    }

    @Test
    void leavesATownAlone() {
        history();
        IntStream.range(0, 500).forEach(each -> somebody("SW1A 1AA", 20.0 * each));
        IntStream.range(0, 500).forEach(each -> somebody("SW1A 2AA", 20.0 * (500 + each)));

        assertThat(inOrder()).isEmpty();
    }

    @Test
    void saysNothingWithoutOthersToCompareWith() {
        List<String> codes = constituencies();
        bots(codes::get);

        assertThat(inOrder()).isEmpty();
    }

    @Test
    void findsFewPlacesThatEachOccurOnce() {
        for (int each = 0; each < 1_000; each++) {
            somebody("SW%dA 1AA".formatted(random.nextInt(10)), random.nextInt(100_000));
        }
        now = now.plusSeconds(100_000);
        bots(each -> "SW1A %d%c%c".formatted(each / 100, 'P' + each / 10 % 10, 'P' + each % 10));

        assertThat(matched(inOrder(), bots)).isGreaterThan(280);
    }
}
