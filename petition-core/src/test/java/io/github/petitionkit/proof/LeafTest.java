package io.github.petitionkit.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.history.HistoryEntry;
import io.github.petitionkit.identity.Assurance;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The codes are part of the canonical form, which is the same in every version. */
class LeafTest {
    private static final int STATE_AFTER = 1 + 32 + 8 + 16 + 1;
    private static final int ASSURED = STATE_AFTER + 1 + (4 + 2 * 2) + 1 + 13 + 12 + 1;
    private static final int ACTOR = ASSURED + 1 + (4 + 2);

    private static byte[] bytes(SignatureState to, Assurance assured, Actor by) {
        Instant at = Instant.parse("2026-03-03T09:00:00Z");
        HistoryEntry entry = new HistoryEntry(
                0,
                new SignatureId(new UUID(1, 2)),
                null,
                to,
                Country.of("GB"),
                null,
                at,
                Assurance.NONE,
                assured,
                at,
                "a",
                by);
        return new Leaf(entry, TreeHashing.EMPTY).bytes();
    }

    @ParameterizedTest
    @CsvSource({"PENDING, 1", "CONFIRMED, 2", "HELD, 3", "INVALIDATED, 4", "WITHDRAWN, 5"})
    void writesAState(SignatureState state, int code) {
        assertThat(bytes(state, Assurance.NONE, Actor.SYSTEM)[STATE_AFTER]).isEqualTo((byte) code);
    }

    @ParameterizedTest
    @CsvSource({"NONE, 0", "EMAIL, 1", "PHONE, 2", "REGISTER, 3", "EID, 4"})
    void writesAnAssurance(Assurance assurance, int code) {
        assertThat(bytes(SignatureState.CONFIRMED, assurance, Actor.SYSTEM)[ASSURED])
                .isEqualTo((byte) code);
    }

    @ParameterizedTest
    @CsvSource({"CREATOR, 1", "SIGNER, 2", "STAFF, 3", "SYSTEM, 4"})
    void writesTheKindOfAnActor(Actor.Kind kind, int code) {
        assertThat(bytes(SignatureState.HELD, Assurance.EID, new Actor(kind, kind == Actor.Kind.SYSTEM ? null : "7"))[
                        ACTOR])
                .isEqualTo((byte) code);
    }
}
