package io.github.petitionkit.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.Reason;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseFileTest {
    private static final Actor EVE = Actor.staff("eve");
    private static final Instant NOW = Instant.parse("2026-03-03T09:00:00Z");
    private static final Note NOTE = new Note(NOW, EVE, "The clerk has called");

    private static List<String> names(int many) {
        return IntStream.rangeClosed(1, many).mapToObj(each -> "name " + each).toList();
    }

    private static OfflineTotal total(int document) {
        return new OfflineTotal(document, "Certificate " + document, EVE, NOW);
    }

    private static CaseFile withTotals(int many) {
        List<OfflineTotal> totals =
                IntStream.rangeClosed(1, many).mapToObj(CaseFileTest::total).toList();
        return new CaseFile(Set.of(), Set.of(), List.of(), null, totals, List.of());
    }

    private static CaseFile withNotes(int many) {
        return new CaseFile(Set.of(), Set.of(), Collections.nCopies(many, NOTE), null, List.of(), List.of());
    }

    private static InvalidationRun run(int id, boolean finished) {
        return new InvalidationRun(new UUID(0, id), Reason.of("robots"), EVE, NOW, id, 0, finished, null, null);
    }

    @Test
    void hasFiftyDepartmentsAndFiftyLabels() {
        assertThat(CaseFile.EMPTY.withDepartments(names(50)).departments()).hasSize(50);
        assertThat(CaseFile.EMPTY.withLabels(names(50)).labels()).hasSize(50);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CaseFile.EMPTY.withDepartments(names(51)))
                .withMessage("A case file has at most 50 departments, not 51");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CaseFile.EMPTY.withLabels(names(51)))
                .withMessage("A case file has at most 50 labels, not 51");
    }

    @Test
    void countsNamesThatDifferInLettersOfOneKindOnce() {
        assertThat(CaseFile.EMPTY
                        .withLabels(List.of("Urgent", " urgent ", "URGENT"))
                        .labels())
                .containsExactly("urgent");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100})
    void takesNamesUpToTheirLength(int length) {
        assertThat(CaseFile.name("A".repeat(length))).isEqualTo("a".repeat(length));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 101})
    void refusesNamesOfAnotherLength(int length) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CaseFile.name("a".repeat(length)))
                .withMessage("A department or label has 1 to 100 characters, not " + length);
    }

    @Test
    void hasFiveHundredNotes() {
        assertThat(withNotes(499).with(NOTE).notes()).hasSize(500);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> withNotes(500).with(NOTE))
                .withMessageContaining("at most 500 notes: remove old ones first");
    }

    @Test
    void losesOneOfTwoEqualNotes() {
        assertThat(withNotes(2).without(NOTE)).isEqualTo(withNotes(1));
        assertThat(CaseFile.EMPTY.without(NOTE)).isEqualTo(CaseFile.EMPTY);
    }

    @Test
    void hasFiveHundredOfflineTotals() {
        assertThat(withTotals(499).with(total(500)).offlineTotal()).isEqualTo(500 * 501 / 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> withTotals(500).with(total(501)))
                .withMessageContaining("at most 500 offline totals: add up old ones first");
    }

    @Test
    void losesTheTotalOfADocument() {
        assertThat(withTotals(3).withoutOffline("certificate  2").offline()).containsExactly(total(1), total(3));
        assertThat(withTotals(3).withoutOffline("certificate 4")).isEqualTo(withTotals(3));
    }

    @Test
    void keepsTheLastTwoHundredRuns() {
        CaseFile file = CaseFile.EMPTY;
        for (int id = 1; id <= 201; id++) {
            file = file.with(run(id, true));
        }

        assertThat(file.runs()).hasSize(200).startsWith(run(2, true)).endsWith(run(201, true));
        assertThat(file.run(new UUID(0, 1))).isEmpty();
        assertThat(file.run(new UUID(0, 2))).contains(run(2, true));
    }

    @Test
    void replacesTheRecordOfARunInItsPlace() {
        CaseFile file = CaseFile.EMPTY.with(run(1, false)).with(run(2, false)).with(run(1, true));

        assertThat(file.runs()).containsExactly(run(1, true), run(2, false));
    }
}
