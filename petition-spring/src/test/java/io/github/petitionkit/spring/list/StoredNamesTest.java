package io.github.petitionkit.spring.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.petitionkit.file.DateOrder;
import io.github.petitionkit.jackson.PetitionModule;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.signature.request.Channel;
import io.github.petitionkit.spring.list.ListStore.Content;
import io.github.petitionkit.store.StoreException;
import io.github.petitionkit.transfer.ImportOutcome;
import io.github.petitionkit.transfer.ImportReport;
import io.github.petitionkit.transfer.ImportedLine;
import io.github.petitionkit.transfer.LineResult;
import io.github.petitionkit.validation.Violation;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Lists that an earlier release has stored are read for ever: add names here, and change none. */
class StoredNamesTest {
    private static final ListId LIST = new ListId(UUID.fromString("0f0e0d0c-0b0a-4908-8706-050403020100"));

    private final JsonMapper json =
            JsonMapper.builder().addModule(new PetitionModule()).build();

    @Test
    void ofStatesAreTheseInWhateverRelease() {
        assertThat(Stream.of(ListState.values()).map(StoredNames::of))
                .containsExactly("UPLOADED", "PREVIEWED", "RUNNING", "STOPPED", "DONE");
        assertThat(Stream.of(ListState.values()).map(state -> StoredNames.state(LIST, StoredNames.of(state))))
                .containsExactly(ListState.values());
    }

    @Test
    void ofContentsAreTheseInWhateverRelease() {
        assertThat(Stream.of(Content.values()).map(StoredNames::of)).containsExactly("FILE", "PREVIEW", "REPORT");
    }

    @Test
    void ofSettingsAreTheseInWhateverRelease() {
        ListSettings settings = new ListSettings(
                Channel.PAPER,
                DateOrder.DAY_FIRST,
                StandardCharsets.ISO_8859_1,
                ZoneId.of("Europe/Berlin"),
                new Country("DE"),
                Set.of(4, 2));
        String stored = "{\"channel\":\"paper\",\"dates\":\"day-first\",\"charset\":\"ISO-8859-1\","
                + "\"zone\":\"Europe/Berlin\",\"country\":\"DE\",\"ignored\":[2,4]}";

        assertThat(json.readTree(json.writeValueAsString(settings))).isEqualTo(json.readTree(stored));
        assertThat(json.readValue(stored, ListSettings.class)).isEqualTo(settings);
        assertThat(json.readValue("{\"channel\":\"partner\"}", ListSettings.class))
                .isEqualTo(new ListSettings(Channel.PARTNER, null, null, null, null, Set.of()));
    }

    @Test
    void ofReportsAreTheseInWhateverRelease() {
        Map<ImportOutcome, Long> outcomes =
                Stream.of(ImportOutcome.values()).collect(Collectors.toMap(Function.identity(), outcome -> 1L));
        ImportReport report = new ImportReport(
                outcomes.size(),
                outcomes,
                List.of(new LineResult(
                        7, ImportOutcome.INVALID, null, List.of(new Violation("email", "ValidEmail", "No address")))),
                List.of(new ImportedLine.Remark(1, "hidden-rows", "3 rows are hidden")));
        String stored = "{\"lines\":9,\"outcomes\":{\"counted\":1,\"held\":1,\"unconfirmed\":1,\"already-signed\":1,"
                + "\"mailbox-taken\":1,\"stays-out\":1,\"not-eligible\":1,\"invalid\":1,\"refused\":1},"
                + "\"notEntered\":[{\"line\":7,\"outcome\":\"invalid\",\"reasons\":"
                + "[{\"path\":\"email\",\"code\":\"ValidEmail\",\"message\":\"No address\"}]}],"
                + "\"remarks\":[{\"type\":\"remark\",\"line\":1,\"code\":\"hidden-rows\",\"message\":\"3 rows are hidden\"}]}";

        assertThat(json.readTree(json.writeValueAsString(report))).isEqualTo(json.readTree(stored));
        assertThat(json.readValue(stored, ImportReport.class)).isEqualTo(report);
    }

    @Test
    void sayWhichListHasAStateOfANewerRelease() {
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> StoredNames.state(LIST, "CHECKED"))
                .withMessageContaining(LIST.value().toString())
                .withMessageContaining("CHECKED");
    }
}
