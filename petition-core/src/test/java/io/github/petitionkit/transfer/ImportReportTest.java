package io.github.petitionkit.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.validation.Violation;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ImportReportTest {
    private static LineResult entered(long line, ImportOutcome outcome) {
        return new LineResult(line, outcome, null, List.of());
    }

    private static LineResult faulty(long line) {
        return LineResult.faulty(line, List.of(new Violation("name", "not-blank", "Please give a name")));
    }

    private static ImportReport faultyLines(long from, long to) {
        return ImportReport.of(LongStream.rangeClosed(from, to)
                .mapToObj(ImportReportTest::faulty)
                .toList());
    }

    private static ImportReport withRemarks(int from, int to) {
        List<ImportedLine.Remark> remarks = IntStream.rangeClosed(from, to)
                .mapToObj(line -> new ImportedLine.Remark(line, "future-date", "Its date is in the future"))
                .toList();
        return new ImportReport(0, Map.of(), List.of(), remarks);
    }

    @Test
    void countsEachOutcomeAndListsTheLinesThatDidNotEnter() {
        ImportReport report = ImportReport.of(List.of(
                entered(1, ImportOutcome.COUNTED),
                faulty(2),
                entered(3, ImportOutcome.COUNTED),
                entered(4, ImportOutcome.HELD),
                entered(5, ImportOutcome.UNCONFIRMED),
                entered(6, ImportOutcome.ALREADY_SIGNED)));

        assertThat(report.lines()).isEqualTo(6);
        assertThat(report.entered()).isEqualTo(4);
        assertThat(report.count(ImportOutcome.COUNTED)).isEqualTo(2);
        assertThat(report.count(ImportOutcome.REFUSED)).isZero();
        assertThat(report.outcomes().keySet())
                .containsExactly(
                        ImportOutcome.COUNTED,
                        ImportOutcome.HELD,
                        ImportOutcome.UNCONFIRMED,
                        ImportOutcome.ALREADY_SIGNED,
                        ImportOutcome.INVALID);
        assertThat(report.notEntered()).extracting(LineResult::line).containsExactly(2L, 6L);
    }

    @Test
    void addsTheLinesThatFollow() {
        ImportReport first = ImportReport.of(List.of(entered(1, ImportOutcome.COUNTED), faulty(2)));
        ImportReport next = ImportReport.of(List.of(entered(3, ImportOutcome.COUNTED), faulty(4)));

        ImportReport both = first.plus(next);

        assertThat(both.lines()).isEqualTo(4);
        assertThat(both.outcomes()).isEqualTo(Map.of(ImportOutcome.COUNTED, 2L, ImportOutcome.INVALID, 2L));
        assertThat(both.notEntered()).extracting(LineResult::line).containsExactly(2L, 4L);
        assertThat(withRemarks(1, 1).plus(withRemarks(2, 2)).remarks())
                .extracting(ImportedLine.Remark::line)
                .containsExactly(1L, 2L);
    }

    @Test
    void listsAThousandLinesAndCountsAll() {
        assertThat(faultyLines(1, 999).notEntered()).hasSize(999);
        assertThat(faultyLines(1, 1_000).notEntered()).hasSize(1_000);
        assertThat(faultyLines(1, 1_001).notEntered()).hasSize(1_000);

        ImportReport sum = faultyLines(1, 600).plus(faultyLines(601, 1_200));

        assertThat(sum.notEntered()).hasSize(1_000).last().isEqualTo(faulty(1_000));
        assertThat(sum.count(ImportOutcome.INVALID)).isEqualTo(1_200);
    }

    @Test
    void keepsTheFirstHundredRemarks() {
        assertThat(withRemarks(1, 60).plus(withRemarks(61, 100)).remarks()).hasSize(100);
        assertThat(withRemarks(1, 60).plus(withRemarks(61, 101)).remarks())
                .hasSize(100)
                .isEqualTo(withRemarks(1, 100).remarks());
    }
}
