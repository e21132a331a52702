package io.github.petitionkit.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.data.DataFile;
import io.github.petitionkit.identity.DisposableDomains;
import io.github.petitionkit.network.PublicSuffixes;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ListDatesTest {
    private static final LocalDate TODAY = LocalDate.of(2030, 6, 1);

    private static ListDates of(String disposable, String suffixes) {
        return ListDates.of(
                DisposableDomains.of(DataFile.of("disposable", disposable)),
                PublicSuffixes.of(DataFile.of("suffixes", suffixes)));
    }

    @Test
    void tellWhichListsAreOutOfDate() {
        ListDates lists = of("# date: 2030-05-01\nthrow.example", "// date: 2028-05-31\ncom");

        assertThat(lists.outdated(TODAY)).containsOnlyKeys("public-suffixes");
        assertThat(lists.outdated(TODAY.minusYears(1))).isEmpty();
    }

    @Test
    void sayNothingOfListsWithoutADate() {
        assertThat(of("throw.example", "com").outdated(TODAY)).isEmpty();
    }
}
