package io.github.petitionkit.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SignatureIdTest {
    @Test
    @SuppressWarnings("NullAway")
    void rejectsNull() {
        assertThatNullPointerException().isThrownBy(() -> new SignatureId(null)).withMessage("value");
    }

    @Test
    void isAsItsUuidInEveryRespect() {
        Random random = new Random(1);
        List<UUID> uuids = Stream.concat(
                        Stream.of(
                                new UUID(0, 0),
                                new UUID(0, -1),
                                new UUID(-1, 0),
                                new UUID(Long.MIN_VALUE, Long.MAX_VALUE),
                                new UUID(Long.MAX_VALUE, Long.MIN_VALUE)),
                        Stream.generate(() -> new UUID(random.nextLong(), random.nextLong()))
                                .limit(50))
                .toList();

        for (UUID one : uuids) {
            SignatureId id = new SignatureId(one);
            assertThat(id.value()).isEqualTo(one);
            assertThat(id).hasToString(one.toString()).hasSameHashCodeAs(one);
            assertThat(SignatureId.of(one.toString())).isEqualTo(id);
            for (UUID other : uuids) {
                assertThat(id.equals(new SignatureId(other))).isEqualTo(one.equals(other));
                assertThat(id.compareTo(new SignatureId(other))).isEqualTo(one.compareTo(other));
            }
        }
        assertThat(new SignatureId(uuids.get(0))).isNotEqualTo(uuids.get(0));
    }
}
