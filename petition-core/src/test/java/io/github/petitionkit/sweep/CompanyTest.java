package io.github.petitionkit.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.petitionkit.SampleSignature;
import io.github.petitionkit.invalidation.Condition;
import io.github.petitionkit.invalidation.Criteria;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompanyTest {
    private final List<Signature> signatures = new ArrayList<>();

    private void sign(String ip, int held, int through) {
        SampleSignature sample = new SampleSignature();
        sample.ip = ip;
        sample.state = SignatureState.HELD;
        for (int each = 0; each < held; each++) {
            signatures.add(sample.make());
        }
        sample.state = SignatureState.CONFIRMED;
        for (int each = 0; each < through; each++) {
            signatures.add(sample.make());
        }
    }

    private Optional<Cluster> found() {
        Census census = new Census();
        signatures.forEach(census::add);
        Company company = new Company(census);
        signatures.forEach(company::add);
        return company.found().map(Sweeper.Found::cluster);
    }

    @ParameterizedTest
    @CsvSource({"2, 1, true", "2, 2, true", "2, 3, false", "1, 1, false", "1, 5, false", "2, 0, false"})
    void isBadWhereMostFromAnAddressWereHeld(int held, int through, boolean bad) {
        sign("192.0.2.7", held, through);

        assertThat(found().isPresent()).isEqualTo(bad);
    }

    @Test
    void countsTheHeldOfAnAddressOnce() {
        sign("192.0.2.7", 4, 2);
        sign("192.0.2.8", 3, 1);
        sign("198.51.100.1", 0, 9);

        Cluster cluster = found().orElseThrow();

        assertThat(cluster.evidence())
                .containsExactly("3 came through from 2 addresses of which 7 were held at the door");
        assertThat(cluster.expected()).isBetween(0.9, 0.92);
    }

    @Test
    void isNobodysWhoHasNoAddress() {
        sign("nowhere", 5, 2);

        assertThat(found()).isEmpty();
    }

    @Test
    void looksAtAThousandAddressesAndStillCountsAllFromThem() {
        for (int address = 0; address < 1_001; address++) {
            sign("10.0.%d.%d".formatted(address / 250, address % 250), 2, 1);
        }
        sign("10.0.0.0", 0, 1);

        Cluster cluster = found().orElseThrow();

        assertThat(cluster.evidence())
                .containsExactly("1001 came through from 1000 addresses of which 2000 were held at the door");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN})
    void expectsANumberOfSignatures(double expected) {
        Criteria criteria = new Criteria(List.of(new Condition.Name("ada *")));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Cluster(criteria, expected, List.of()))
                .withMessageContaining("expected");
    }
}
