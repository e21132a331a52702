package io.github.petitionkit.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.SampleSignature;
import io.github.petitionkit.invalidation.Condition;
import io.github.petitionkit.signature.Signature;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SweeperTest {
    private final List<Signature> signatures = new ArrayList<>();

    private void people(int span) {
        SampleSignature sample = new SampleSignature();
        for (int person = 0; person < 60; person++) {
            sample.at = SampleSignature.START.plus(Duration.ofHours(6L * span)).plusSeconds(61L * person);
            sample.email = "person" + span + 'x' + person + "y@gmail.com";
            sample.ip = "10.%d.%d.1".formatted(span, person);
            sample.agent = "Browser " + person % 12;
            sample.servedAt = sample.at.minusSeconds(3 + person * 2L);
            sample.reason = person % 2 == 0 ? null : "Reason " + person;
            signatures.add(sample.make());
        }
    }

    private void machine(int span) {
        SampleSignature sample = new SampleSignature();
        for (int each = 0; each < 60; each++) {
            sample.at = SampleSignature.START.plus(Duration.ofHours(6L * span)).plusSeconds(3_661L + each);
            sample.email = "machine" + each + "@mail.example.net";
            sample.servedAt = sample.at.minusSeconds(1);
            sample.reason = null;
            signatures.add(sample.make());
        }
    }

    private long bursts() {
        return new Sweeper()
                .clusters(signatures::stream).stream()
                        .filter(cluster ->
                                cluster.criteria().conditions().contains(new Condition.Domain("mail.example.net")))
                        .count();
    }

    @Test
    void tellsBurstsApartThatDoNotFollowOneAnother() {
        for (int span = 0; span < 12; span++) {
            people(span);
            if (span == 2 || span == 8) {
                machine(span);
            }
        }

        assertThat(bursts()).isEqualTo(2);
    }

    @Test
    void takesBurstsThatFollowOneAnotherForOne() {
        for (int span = 0; span < 12; span++) {
            people(span);
            if (span == 2 || span == 3) {
                machine(span);
            }
        }

        assertThat(bursts()).isOne();
    }

    @Test
    void findsNothingAmongPeople() {
        for (int span = 0; span < 12; span++) {
            people(span);
        }

        assertThat(bursts()).isZero();
    }
}
