package io.github.petitionkit.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.petitionkit.file.SignatureImport;
import io.github.petitionkit.jackson.batch.Ndjson;
import io.github.petitionkit.jackson.batch.Osdi;
import io.github.petitionkit.jackson.uk.UkPetition;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.signature.request.Channel;
import io.github.petitionkit.transfer.ImportedLine;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** JSON that somebody has damaged is read, or refused by an exception of Jackson's; rows of a file become faults. */
class HostileJsonTest {
    private static final int ROUNDS = 150;
    private static final int MEGABYTE = 1_000_000;
    private static final JsonMapper MAPPER =
            JsonMapper.builder().findAndAddModules().build();
    private static final SignatureImport PAPER = SignatureImport.of(Channel.PAPER);
    private static final String ROW =
            "{\"name\":\"Ada\",\"email\":\"ada@example.org\",\"country\":\"DE\",\"postal_code\":"
                    + "\"10115\",\"public_name\":\"full\",\"received_at\":\"2026-02-01 10:00:00 UTC\",\"language\":\"de-CH\","
                    + "\"consent.news.acme\":\"v1\",\"answer.job\":\"baker\"}\n";
    private static final String UK =
            "{\"data\":{\"type\":\"petition\",\"id\":7,\"attributes\":{\"action\":\"a\",\"state\":"
                    + "\"open\",\"signature_count\":1,\"created_at\":\"2019-02-20T16:51:36.829Z\",\"updated_at\":"
                    + "\"2019-03-24T18:30:46.829Z\",\"signatures_by_country\":[{\"name\":\"France\",\"code\":\"FR\","
                    + "\"signature_count\":1}]}}}";

    private static final List<String> OTHERS = List.of(
            "null",
            "{}",
            "[]",
            "\"\"",
            "0",
            "-1",
            "1e400",
            "99999999999999999999",
            "true",
            "\"\\ud800\"",
            "\"\\u0000\"",
            "\"\\u202e\"",
            "\"ı\"",
            "\"1899-12-30\"",
            "\"+1000000000-12-31T23:59:59Z\"",
            "\"P99999999999D\"",
            "\ufeff",
            ",",
            "{",
            "]");

    static Stream<Class<?>> types() {
        return RoundTripTest.types();
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("types")
    void ofEveryTypeIsReadOrRefused(Class<?> type) {
        Random random = new Random(type.getName().hashCode());
        for (Object sample : Samples.of(type)) {
            String json = MAPPER.writerFor(type).writeValueAsString(sample);
            for (int round = 0; round < ROUNDS; round++) {
                read(damaged(json, random), type);
            }
        }
    }

    @Test
    void ofTheUksSiteIsReadOrRefused() {
        assertThat(MAPPER.readValue(UK, UkPetition.class).id()).isEqualTo(7);
        Random random = new Random(7);
        for (int round = 0; round < 20 * ROUNDS; round++) {
            read(damaged(UK, random), UkPetition.class);
        }
    }

    private static void read(String json, Class<?> type) {
        try {
            MAPPER.readValue(json, type);
        } catch (JacksonException refused) {
            assertThat(refused.getOriginalMessage()).isNotNull();
        } catch (RuntimeException | StackOverflowError other) {
            fail("%s for %s of %s".formatted(other, json, type), other);
        }
    }

    @Test
    void ofAFileBecomesRowsAndFaults() {
        Random random = new Random(1);
        for (int round = 0; round < 20 * ROUNDS; round++) {
            String file = damaged(ROW, random) + ROW + damaged(ROW, random);
            assertThat(rows(file)).as("round %d", round).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0301", "\ufeff", "😀", "[", "{\"name\":", "\\u0041", "\"", "9", " ", "ı"})
    void ofAMegabyteBecomesOneFaultOrValue(String part) {
        String name = part.repeat(MEGABYTE / part.length());
        String file = "{\"country\":\"GB\",\"name\":\"" + name + "\"}\n" + name + "\n" + ROW;

        assertThat(rows(file)).last().satisfies(last -> assertThat(last.line()).isEqualTo(3));
        read(name, UkPetition.class);
        read(UK.replace("France", name), UkPetition.class);
    }

    private static List<ImportedLine> rows(String file) {
        return PAPER.rows(Ndjson.rows(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))))
                .toList();
    }

    @Test
    void ofAPetitionForOthersIsWellFormedForAnyText() {
        PetitionId id = PetitionId.of("0190b0c0-0000-7000-8000-000000000000");
        Random random = new Random(3);
        for (int round = 0; round < 20 * ROUNDS; round++) {
            Content content = Content.titled("x" + damaged(ROW, random)).build();
            Petition petition = Petition.draft(id, content, Policy.builder().build(), Instant.EPOCH);

            String title = MAPPER.readTree(Osdi.of("example.org").petition(petition, round))
                    .at("/title")
                    .asString();

            assertThat(title).as("round %d", round).hasSameSizeAs(content.title());
        }
    }

    private static String damaged(String json, Random random) {
        StringBuilder text = new StringBuilder(json);
        for (int times = random.nextInt(3); times >= 0; times--) {
            int at = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), at + random.nextInt(9));
            switch (random.nextInt(5)) {
                case 0 -> text.delete(at, to);
                case 1 -> text.insert(at, text.substring(at, to));
                case 2 -> text.insert(at, Character.toString(random.nextInt(0x110000)));
                case 3 -> text.replace(at, to, OTHERS.get(random.nextInt(OTHERS.size())));
                default -> otherValue(text, at, OTHERS.get(random.nextInt(OTHERS.size())));
            }
        }
        return text.toString();
    }

    private static void otherValue(StringBuilder json, int from, String other) {
        int colon = json.indexOf(":", from);
        int end = colon < 0 ? -1 : json.indexOf(",", colon);
        if (end > colon) {
            json.replace(colon + 1, end, other);
        }
    }
}
