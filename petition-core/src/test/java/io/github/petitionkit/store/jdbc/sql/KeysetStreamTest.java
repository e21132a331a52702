package io.github.petitionkit.store.jdbc.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysetStreamTest {
    private final List<Long> begun = new ArrayList<>();

    /** The rows 0 to below an end, which remembers where each page began. */
    private List<Long> page(@Nullable Long last, long end) {
        long from = last == null ? 0 : last + 1;
        begun.add(from);
        return LongStream.range(from, Math.min(end, from + KeysetStream.SIZE))
                .boxed()
                .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, KeysetStream.SIZE - 1, KeysetStream.SIZE, KeysetStream.SIZE + 1, 3 * KeysetStream.SIZE})
    void givesEveryRowOnceAndInOrder(long end) {
        assertThat(KeysetStream.<Long>stream(last -> page(last, end)))
                .containsExactlyElementsOf(LongStream.range(0, end).boxed().toList());
    }

    @Test
    void readsOnePageAtATimeHoweverManyThereAre() {
        long sum = KeysetStream.<Long>stream(last -> page(last, Long.MAX_VALUE))
                .limit(5L * KeysetStream.SIZE)
                .mapToLong(row -> row)
                .sum();

        assertThat(sum).isEqualTo(LongStream.range(0, 5L * KeysetStream.SIZE).sum());
        assertThat(begun).containsExactly(0L, 1_000L, 2_000L, 3_000L, 4_000L);
    }
}
