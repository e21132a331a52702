package io.github.petitionkit.store.jdbc.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.wire.ModelNames;
import io.github.petitionkit.wire.WireNames;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionedDocumentTest {
    record Parcel(
            String label,
            @Nullable Instant sentAt,
            List<Content> contents,
            Set<Integer> numbers,
            Map<PetitionState, Long> counts,
            boolean fragile,
            @Nullable Parcel inner) {}

    sealed interface Content {
        record Book(String title) implements Content {}

        record Coin(long value) implements Content {}
    }

    record Positive(int number) {
        Positive {
            if (number < 1) {
                throw new IllegalArgumentException("number");
            }
        }
    }

    record Unknown(Thread thread) {}

    record UnknownList(java.util.Queue<String> queue) {}

    private static final WireNames NAMES = ModelNames.TABLE.toBuilder()
            .record(Parcel.class, "label", "sentAt", "contents", "numbers", "counts", "fragile", "inner")
            .record(Content.Book.class, "title")
            .record(Content.Coin.class, "value")
            .kind(Content.class, "book", Content.Book.class)
            .kind(Content.class, "coin", Content.Coin.class)
            .record(Positive.class, "number")
            .record(Unknown.class, "thread")
            .record(UnknownList.class, "queue")
            .build();

    private final VersionedDocument<Parcel> document = document(Parcel.class, List.of());

    private static <T> VersionedDocument<T> document(Class<T> type, List<UnaryOperator<Map<String, Object>>> upgrades) {
        return new VersionedDocument<>(new JsonCodecs(NAMES), type, upgrades);
    }

    private static Parcel empty(String label) {
        return new Parcel(label, null, List.of(), Set.of(), Map.of(), false, null);
    }

    @Test
    void leavesOutWhatIsMissing() {
        assertThat(document.write(empty("x"))).isEqualTo("{\"v\":1,\"label\":\"x\"}");
        assertThat(document.read("{\"v\":1,\"label\":\"x\"}")).isEqualTo(empty("x"));
    }

    @Test
    void holdsRecordsChoicesCollectionsAndItself() {
        Parcel parcel = new Parcel(
                "x",
                Instant.parse("2026-03-03T09:00:00.123456789Z"),
                List.of(new Content.Book("Emma"), new Content.Coin(5)),
                Set.of(7),
                Map.of(PetitionState.OPEN, 3L),
                true,
                empty("y"));

        String text = document.write(parcel);

        assertThat(text)
                .isEqualTo("{\"v\":1,\"label\":\"x\",\"sentAt\":\"2026-03-03T09:00:00.123456789Z\","
                        + "\"contents\":[{\"type\":\"book\",\"title\":\"Emma\"},{\"type\":\"coin\",\"value\":5}],"
                        + "\"numbers\":[7],\"counts\":{\"open\":3},\"fragile\":true,\"inner\":{\"label\":\"y\"}}");
        assertThat(document.read(text)).isEqualTo(parcel);
    }

    @Test
    void bringsAnOlderDocumentUpToDate() {
        VersionedDocument<Parcel> third = document(
                Parcel.class,
                List.of(
                        first -> {
                            first.put("label", first.remove("name"));
                            return first;
                        },
                        second -> {
                            second.putIfAbsent("fragile", true);
                            return second;
                        }));

        assertThat(third.read("{\"v\":1,\"name\":\"x\"}").fragile()).isTrue();
        assertThat(third.read("{\"v\":1,\"name\":\"x\"}").label()).isEqualTo("x");
        assertThat(third.read("{\"v\":2,\"label\":\"x\"}").fragile()).isTrue();
        assertThat(third.read("{\"v\":3,\"label\":\"x\"}").fragile()).isFalse();
        assertThat(third.write(empty("x"))).startsWith("{\"v\":3,");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"v\":2,\"label\":\"x\"}",
                "{\"v\":0,\"label\":\"x\"}",
                "{\"label\":\"x\"}",
                "{\"v\":\"1\",\"label\":\"x\"}",
                "{\"v\":1,\"label\":\"x\",\"colour\":\"red\"}",
                "{\"v\":1,\"label\":7}",
                "{\"v\":1,\"label\":\"x\",\"contents\":[{\"is\":\"Gun\"}]}",
                "{\"v\":1,\"label\":\"x\",\"contents\":[{\"title\":\"Emma\"}]}",
                "{\"v\":1,\"label\":\"x\",\"counts\":{\"AJAR\":1}}",
                "{\"v\":1,\"label\":\"x\",\"fragile\":\"yes\"}",
                "[]",
                "true"
            })
    void refusesWhatItWouldLosePartsOf(String text) {
        assertThatThrownBy(() -> document.read(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesValuesThatTheirRecordRefuses() {
        assertThatThrownBy(() -> document(Positive.class, List.of()).read("{\"v\":1,\"number\":-1}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not hold a valid Positive");
    }

    @Test
    void refusesTypesThatNobodyHasDescribed() {
        assertThatThrownBy(() -> document(Unknown.class, List.of())).hasMessageContaining("java.lang.Thread");
        assertThatThrownBy(() -> document(UnknownList.class, List.of())).hasMessageContaining("java.util.Queue");
    }
}
