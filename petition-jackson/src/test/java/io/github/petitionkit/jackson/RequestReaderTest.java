package io.github.petitionkit.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.example.Delegation;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.signature.request.Answers;
import io.github.petitionkit.signature.request.PublicName;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.threshold.Criterion;
import io.github.petitionkit.threshold.Threshold;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

class RequestReaderTest {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().findAndAddModules().build();
    private static final RequestReader STRICT = RequestReader.strict(MAPPER);
    private static final RequestReader LENIENT = RequestReader.lenient(MAPPER);
    private static final String REQUEST = """
            {"name": "Ada Example", "email": "ada@example.org", "country": "GB", "postalCode": "N1 9GU",
             "publicName": "initials", "answers": {"job": "baker"},
             "consents": [{"purpose": "updates", "organisation": "acme", "wording": "2026-01"}]}
            """;

    private static final Pattern PART = Pattern.compile("\"[^\"]*\"|-?[0-9.]+|true|false|\\{}|\\[]");
    private static final List<String> OTHERS = List.of(
            "null",
            "{}",
            "[]",
            "\"\"",
            "\"ff\"",
            "\"type\"",
            "0",
            "-1",
            "1e400",
            "1.5",
            "99999999999999999999",
            "true",
            "[null]",
            "{\"\": 1}",
            "\"a/b\"",
            "\"+1000000000-01-01T00:00:00Z\"");

    private static SignatureRequest strict(String json) {
        return STRICT.read(bytes(json), SignatureRequest.class);
    }

    private static SignatureRequest lenient(String json) {
        return LENIENT.read(bytes(json), SignatureRequest.class);
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private static UnreadableJsonException refused(RequestReader reader, byte[] json, Class<?> type) {
        UnreadableJsonException refused =
                catchThrowableOfType(UnreadableJsonException.class, () -> reader.read(json, type));
        assertThat(refused).as("%s should be refused", type.getSimpleName()).isNotNull();
        return refused;
    }

    @Test
    void readsARequestWhole() throws IOException {
        SignatureRequest request = STRICT.read(new ByteArrayInputStream(bytes(REQUEST)), SignatureRequest.class);

        assertThat(request.name()).isEqualTo("Ada Example");
        assertThat(request.email()).isEqualTo("ada@example.org");
        assertThat(request.country()).isEqualTo("GB");
        assertThat(request.publicName()).isEqualTo(PublicName.INITIALS);
        assertThat(request.answers().values()).containsEntry("job", "baker");
        assertThat(request.consents())
                .singleElement()
                .satisfies(consent -> assertThat(consent.wording()).isEqualTo("2026-01"));
    }

    @Test
    void leavesToValidationWhatIsMissingInARequest() {
        SignatureRequest request = strict("{}");

        assertThat(request.name()).isNull();
        assertThat(request.publicName()).isEqualTo(PublicName.ANONYMOUS);
        assertThat(request.consents()).isEmpty();
        assertThat(strict("{\"publicName\": null, \"consents\": null}").publicName())
                .isEqualTo(PublicName.ANONYMOUS);
    }

    @Test
    void readsAnswersAsTheHostsOwnType() {
        SignatureRequest request = STRICT.answers(Occupation.class).read(bytes(REQUEST), SignatureRequest.class);

        assertThat(request.answers()).isEqualTo(new Occupation("baker"));
        assertThat(MAPPER.writeValueAsString(request)).contains("\"answers\":{\"job\":\"baker\"}");
    }

    record Occupation(String job) implements Answers {
        @Override
        public Map<String, String> values() {
            return Map.of("job", job);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"seats": 1, "names": ["Ada", "Eve"]} | no-such-value | These entries contradict each other
            {"seats": 1, "names": null}           | no-such-value | These entries contradict each other
            {"seats": 1, "names": "Ada"}          | wrong-kind    | Give a list
            {"seats": "Ada", "names": []}         | wrong-kind    | Give a whole number
            """)
    void quotesNothingOfAHostsOwnType(String json, String code, String message) {
        UnreadableJsonException refused = refused(STRICT, bytes(json), Delegation.class);

        assertThat(refused.violation().code()).isEqualTo(code);
        assertThat(refused.violation().message()).isEqualTo(message);
        assertThat(refused.getMessage()).doesNotContain("Ada", "Eve");
    }

    @Test
    void readsWhatAPersonWouldWriteOfAPetition() {
        Content content = STRICT.read(
                bytes("{\"title\": \"Repair the footbridge\", \"concerns\": \"country:GB\"}"), Content.class);
        Policy policy = STRICT.read(bytes("""
                        {"term": {"length": "P6M", "zone": "Europe/London"},
                         "thresholds": [
                           {"code": "response", "criterion": {"type": "total", "needed": 10000}},
                           {"code": "admissible", "criterion": {"type": "all-of", "criteria": [
                             {"type": "share", "share": 0.02, "base": 5000000},
                             {"type": "at-least", "areas": 1, "minimums": {"country:LV": 6480, "region:LV-RIX": 7000}}
                           ]}}]}
                        """), Policy.class);

        assertThat(content)
                .isEqualTo(Content.titled("Repair the footbridge")
                        .concerns(new Country("GB"))
                        .build());
        assertThat(policy.confirmation()).isEqualTo(Policy.builder().build().confirmation());
        assertThat(policy.thresholds().find("response")).contains(Threshold.at("response", 10_000));
        assertThat(policy.thresholds().find("admissible").orElseThrow().criterion())
                .isInstanceOf(Criterion.AllOf.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"name": 5}                                   | name                | wrong-kind    | Give a text
            {"name": {"first": "Ada"}}                    | name                | wrong-kind    | Give a text
            {"nickname": "Ada"}                           | nickname            | unknown-entry | There is no entry of this name
            {"Ada of London": 1}                          |                     | unknown-entry | There is no entry of this name
            {"publicName": "loud"}                        | publicName          | no-such-value | Give one of full, initials, anonymous
            {"publicName": 1}                             | publicName          | wrong-kind    | Give one of full, initials, anonymous, as text
            {"consents": {}}                              | consents            | wrong-kind    | Give a list
            {"consents": [null]}                          | consents[0]         | missing       | Is null; leave it out or give a value
            {"consents": [{"organisation": "a"}]}         | consents[0].purpose | missing       | Is missing
            {"consents": [{"purpose": "", "organisation": "a"}]} | consents[0]  | no-such-value | A consent's purpose has 1 to 64 characters, this has 0
            {"answers": {"job": ["baker"]}}               | answers[job]        | wrong-kind    | Give a text
            {"answers": {"Ada of London": ["baker"]}}     | answers[]           | wrong-kind    | Give a text
            {"answers": "baker"}                          | answers             | wrong-kind    | Give an object
            {"name": "Ada", "name": "Eve"}                |                     | malformed     | Is not well-formed JSON from here on
            {"name": "Ada"} {"name": "Eve"}               |                     | malformed     | Has data after its end
            {"name": "Ada                                 | name                | malformed     | Is not well-formed JSON from here on
            {name: "Ada"}                                 |                     | malformed     | Is not well-formed JSON from here on
            {"name": "Ada",                               |                     | malformed     | Is not well-formed JSON from here on
            [{"name": "Ada"}]                             |                     | wrong-kind    | Give an object
            "Ada"                                         |                     | wrong-kind    | Give an object
            null                                          |                     | missing       | Is empty
            `  `                                          |                     | missing       | Is empty
            """)
    void namesTheEntryAndWhatToGive(String json, String path, String code, String message) {
        UnreadableJsonException refused = refused(STRICT, bytes(json), SignatureRequest.class);

        assertThat(refused.violation().path()).isEqualTo(path == null ? "" : path);
        assertThat(refused.violation().code()).isEqualTo(code);
        assertThat(refused.violation().message()).isEqualTo(message);
        assertThat(refused).hasNoCause();
        assertThat(refused.getMessage()).doesNotContain("Ada", "Eve", "baker");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                            | code                | missing
            {"code": "r"}                                 | criterion           | missing
            {"code": "r", "criterion": {}}                | criterion           | missing
            {"code": "r", "criterion": {"type": "magic"}} | criterion           | no-such-value
            {"code": "r", "criterion": {"type": "total"}} | criterion.needed    | missing
            {"code": "r", "criterion": {"type": "total", "needed": 0}}    | criterion        | no-such-value
            {"code": "r", "criterion": {"type": "total", "needed": "10"}} | criterion.needed | wrong-kind
            {"code": "r", "criterion": {"type": "total", "needed": 1.5}}  | criterion.needed | wrong-kind
            {"code": "r", "criterion": {"type": "total", "needed": null}} | criterion.needed | missing
            {"code": "r", "criterion": {"type": "total", "needed": 99999999999999999999}} | criterion.needed | wrong-kind
            {"code": "r", "criterion": {"type": "minimum", "needed": 1, "area": "GB"}}    | criterion.area | no-such-value
            {"code": "r", "criterion": {"type": "within", "sinceOpening": "soon", "criterion": {"type": "total", "needed": 1}}} | criterion.sinceOpening | no-such-value
            {"code": "r", "criterion": {"type": "every"}} | criterion           | no-such-value
            """)
    void namesTheEntryHoweverDeepItLies(String json, String path, String code) {
        UnreadableJsonException refused = refused(STRICT, bytes(json), Threshold.class);

        assertThat(refused.violation().path()).isEqualTo(path);
        assertThat(refused.violation().code()).isEqualTo(code);
    }

    @Test
    void tellsTheTypesThatThereAre() {
        assertThat(refused(STRICT, bytes("{\"type\": \"magic\"}"), Criterion.class)
                        .violation()
                        .message())
                .isEqualTo("Give its type, one of total, minimum, at-least, share, within, all-of, any-of, summed");
    }

    @Test
    void tellsLineAndColumnWhereTheyAreKnown() {
        UnreadableJsonException refused = refused(STRICT, bytes("{\n  \"name\": 5\n}"), SignatureRequest.class);

        assertThat(refused.line()).isEqualTo(2);
        assertThat(refused.column()).isPositive();
        assertThat(refused).hasMessageStartingWith("Unreadable JSON at name (line 2, column ");
    }

    @Test
    void takesMoreWhenLenient() {
        SignatureRequest request = lenient("""
                {"Name": "Ada", "POSTALCODE": 1234, "publicName": "FULL", "nickname": "A", "name": "Ada Example",
                 "consents": {"purpose": "updates", "organisation": "acme"}}
                """);

        assertThat(request.name()).isEqualTo("Ada Example");
        assertThat(request.postalCode()).isEqualTo("1234");
        assertThat(request.publicName()).isEqualTo(PublicName.FULL);
        assertThat(request.consents()).hasSize(1);
    }

    @Test
    void takesALaterPublicNameForTheMostDiscreetOneWhenLenient() {
        assertThat(lenient("{\"publicName\": \"nickname\"}").publicName()).isEqualTo(PublicName.ANONYMOUS);
    }

    @Test
    void wantsAMapperThatKnowsOurTypes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RequestReader.strict(new JsonMapper()))
                .withMessageContaining("PetitionModule");
    }

    @Test
    void takesAByteOrderMark() {
        assertThat(strict("\uFEFF{\"name\": \"Ada\"}").name()).isEqualTo("Ada");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void refusesOtherEncodingsThanUtf8(int kind) {
        byte[][] encoded = {
            "{\"name\": \"Zoë\"}".getBytes(StandardCharsets.ISO_8859_1),
            "{\"name\": \"Ada\"}".getBytes(StandardCharsets.UTF_16),
            {'{', '"', 'n', (byte) 0xC0, (byte) 0xAF, '"', ':', '1', '}'},
            {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'}
        };

        UnreadableJsonException refused = refused(LENIENT, encoded[kind], SignatureRequest.class);

        assertThat(refused.violation().code()).isEqualTo("malformed");
        assertThat(refused.violation().message()).isEqualTo("Is not UTF-8");
    }

    @Test
    void refusesNestingThatNoRequestHas() {
        String deep = "{\"answers\": " + "[".repeat(10_000) + "]".repeat(10_000) + "}";
        String ignored = "{\"later\": " + "[".repeat(100) + "]".repeat(100) + "}";

        assertThat(refused(STRICT, bytes(deep), SignatureRequest.class)
                        .violation()
                        .code())
                .isEqualTo("wrong-kind");
        assertThat(refused(LENIENT, bytes(ignored), SignatureRequest.class).isTooLarge())
                .isTrue();
    }

    @Test
    void readsNoMoreThanItMay() {
        CountingStream megabytes = new CountingStream(100L << 20);

        UnreadableJsonException refused = catchThrowableOfType(
                UnreadableJsonException.class, () -> LENIENT.read(megabytes, SignatureRequest.class));

        assertThat(refused.isTooLarge()).isTrue();
        assertThat(refused.violation().message()).isEqualTo("Has more than the maximum of 65536 bytes");
        assertThat(megabytes.read).isLessThanOrEqualTo(RequestReader.MOST_BYTES + 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1_023, 1_024, 1_025, 2_048, 65_535, 65_536})
    void readsAStreamToItsEnd(int length) throws IOException {
        String start = "{\"reason\": \"";
        String reason = "x".repeat(length - start.length() - 2);

        SignatureRequest request =
                STRICT.read(new ByteArrayInputStream(bytes(start + reason + "\"}")), SignatureRequest.class);

        assertThat(request.reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 1_023, 1_024, 1_025})
    void readsAStreamUpToALowMaximum(int most) {
        RequestReader reader = STRICT.atMost(most);
        byte[] tooLong = bytes("7" + " ".repeat(most));

        assertThatNoException()
                .isThrownBy(() -> reader.read(new ByteArrayInputStream(tooLong, 0, most), Integer.class));
        assertThatExceptionOfType(UnreadableJsonException.class)
                .isThrownBy(() -> reader.read(new ByteArrayInputStream(tooLong), Integer.class))
                .matches(UnreadableJsonException::isTooLarge);
    }

    @Test
    void takesTheCharacterThatStandsForOthersWhereItIsSent() {
        assertThat(strict("{\"name\": \"Ada \uFFFD\"}").name()).isEqualTo("Ada \uFFFD");
    }

    @Test
    void readsAsMuchAsItIsTold() {
        byte[] json = bytes("{\"reason\": \"" + "x".repeat(100_000) + "\"}");

        assertThat(STRICT.atMost(200_000).read(json, SignatureRequest.class).reason())
                .hasSize(100_000);
        assertThat(refused(STRICT.atMost(json.length - 1), json, SignatureRequest.class)
                        .isTooLarge())
                .isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> STRICT.atMost(0));
    }

    @Test
    void keepsTheHostsNamingOfProperties() {
        JsonMapper snakes = MAPPER.rebuild()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .build();

        SignatureRequest request =
                RequestReader.strict(snakes).read(bytes("{\"postal_code\": \"N1\"}"), SignatureRequest.class);

        assertThat(request.postalCode()).isEqualTo("N1");
        assertThat(snakes.writeValueAsString(request)).contains("\"postal_code\":\"N1\"");
    }

    @Test
    void answersEveryDamageWithOneKindOfException() {
        long seed = 20_260_303;
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            byte[] damaged = damaged(bytes(REQUEST), random);
            try {
                STRICT.read(damaged, SignatureRequest.class);
            } catch (UnreadableJsonException expected) {
                assertThat(expected.getMessage()).doesNotContain("Ada", "example.org", "baker");
            } catch (RuntimeException unexpected) {
                throw new AssertionError("Seed " + seed + ", round " + i, unexpected);
            }
        }
    }

    static Stream<Class<?>> types() {
        return RoundTripTest.types();
    }

    @ParameterizedTest
    @MethodSource("types")
    @Tag("slow")
    void answersEveryDamageToEveryTypeWithOneKindOfException(Class<?> type) {
        long seed = type.getName().hashCode();
        Random random = new Random(seed);
        for (Object sample : Samples.of(type)) {
            String json = MAPPER.writerFor(type).writeValueAsString(sample);
            for (int i = 0; i < 100; i++) {
                byte[] damaged = bytes(replaced(json, random));
                try {
                    STRICT.read(damaged, type);
                    LENIENT.read(damaged, type);
                } catch (UnreadableJsonException expected) {
                    assertThat(expected).hasNoCause();
                } catch (RuntimeException unexpected) {
                    throw new AssertionError("Seed " + seed + ", round " + i, unexpected);
                }
            }
        }
    }

    /** With one of its values or names taken for something else. */
    private static String replaced(String json, Random random) {
        List<MatchResult> parts = PART.matcher(json).results().toList();
        MatchResult part = parts.get(random.nextInt(parts.size()));
        String other = OTHERS.get(random.nextInt(OTHERS.size()));
        return json.substring(0, part.start()) + other + json.substring(part.end());
    }

    private static byte[] damaged(byte[] json, Random random) {
        for (int hits = random.nextInt(1, 4); hits > 0; hits--) {
            json[random.nextInt(json.length)] = (byte) random.nextInt(256);
        }
        return json;
    }

    /** White space without end. */
    private static final class CountingStream extends InputStream {
        private final long length;
        private long read;

        CountingStream(long length) {
            this.length = length;
        }

        @Override
        public int read() {
            return read++ < length ? ' ' : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int most) {
            int given = (int) Math.min(most, length - read);
            Arrays.fill(buffer, offset, offset + given, (byte) ' ');
            read += given;
            return (given == 0 && most > 0) ? -1 : given;
        }
    }
}
