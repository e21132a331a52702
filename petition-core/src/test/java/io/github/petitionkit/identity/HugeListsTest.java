package io.github.petitionkit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.data.DataFile;
import io.github.petitionkit.place.Country;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A host may bring lists of a million lines. */
@Tag("slow")
class HugeListsTest {
    private static final int LINES = 1_000_000;

    private static DataFile lines(String form) {
        return DataFile.of(
                "huge", IntStream.range(0, LINES).mapToObj(form::formatted).collect(Collectors.joining("\n")));
    }

    @Test
    void areReadWholeAndAskedAsFastAsSmallOnes() {
        MailProviders providers = MailProviders.of(lines("mail%d.example GB"));

        assertThat(providers.serves("mail999999.example", Country.of("GB"))).isTrue();
        assertThat(providers.serves("mail1000000.example", Country.of("GB"))).isFalse();
        DisposableDomains disposable = DisposableDomains.of(lines("throw%d.example"));
        assertThat(disposable.contains("a.throw999999.example")).isTrue();
        assertThat(disposable.contains("throw.example")).isFalse();
    }
}
