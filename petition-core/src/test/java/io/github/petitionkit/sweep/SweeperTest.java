package io.github.petitionkit.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.HostileTexts;
import io.github.petitionkit.SampleSignature;
import io.github.petitionkit.invalidation.Condition;
import io.github.petitionkit.signature.Signature;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
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
        machine(span, "machine%d@mail.example.net");
    }

    private void machine(int span, String email) {
        SampleSignature sample = new SampleSignature();
        for (int each = 0; each < 60; each++) {
            sample.at = SampleSignature.START.plus(Duration.ofHours(6L * span)).plusSeconds(3_661L + each);
            sample.email = email.formatted(each);
            sample.servedAt = sample.at.minusSeconds(1);
            sample.reason = null;
            signatures.add(sample.make());
        }
    }

    private long bursts() {
        return bursts("mail.example.net");
    }

    private long bursts(String domain) {
        return new Sweeper()
                .clusters(signatures::stream).stream()
                        .filter(cluster -> cluster.criteria().conditions().contains(new Condition.Domain(domain)))
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
    void findsADomainOfItsOwnForEachSignature() {
        for (int span = 0; span < 12; span++) {
            people(span);
        }
        machine(5, "sales@shop%d.example.net");

        assertThat(bursts("*.example.net")).isOne();
    }

    @Test
    void takesSignaturesInAnyOrder() {
        for (int span = 0; span < 12; span++) {
            people(span);
        }
        Collections.shuffle(signatures, new Random(1));
        assertThat(bursts()).isZero();

        machine(5);
        Collections.shuffle(signatures, new Random(1));
        assertThat(bursts()).as("the pace is lost").isZero();
    }

    @Test
    void takesCircumstancesOfAnyText() {
        SampleSignature sample = new SampleSignature();
        HostileTexts.all().forEach(text -> {
            sample.ip = text;
            sample.agent = text;
            for (int time = 0; time < 20; time++) {
                signatures.add(sample.make());
            }
        });

        assertThat(bursts()).isZero();
    }

    @Test
    void findsNothingAmongPeople() {
        for (int span = 0; span < 12; span++) {
            people(span);
        }

        assertThat(bursts()).isZero();
    }
}
