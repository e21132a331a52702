package io.github.petitionkit.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.petitionkit.place.Country;
import io.github.petitionkit.validation.Messages;
import io.github.petitionkit.validation.Violation;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ContentLimitsTest {
    private static final Content GOOD = Content.titled("Repair the footbridge")
            .summary("It has been closed since spring.")
            .body("Hundreds cross the road instead.")
            .creator("Friends of the River Path")
            .addressee("Town Council")
            .locale(Locale.UK)
            .concerns(Country.of("GB"))
            .tag("#footbridge")
            .build();

    private static List<Violation> violations(Content content) {
        return ContentLimits.STANDARD.violations(content, Messages.bundled(), Locale.ENGLISH);
    }

    static Stream<Arguments> nameTheFieldAndTheFault() {
        return Stream.of(
                fault("title", "not-blank", content -> content.title("  ")),
                fault("title", "too-long", content -> content.title("x".repeat(81))),
                fault("title", "plain-text", content -> content.title("a\u202eb")),
                fault("summary", "too-long", content -> content.summary("x".repeat(301))),
                fault("summary", "plain-text", content -> content.summary("a\ud800b")),
                fault("body", "too-long", content -> content.body("x".repeat(801))),
                fault("body", "plain-text", content -> content.body("\u202eevil")),
                fault("creator", "not-blank", content -> content.creator("")),
                fault("creator", "too-long", content -> content.creator("x".repeat(256))),
                fault("addressees", "too-long", content -> content.addressee("x".repeat(256))),
                fault("addressees", "plain-text", content -> content.addressee("\ue000")),
                fault("tags", "invalid", content -> content.tag("two words")));
    }

    @ParameterizedTest
    @CsvSource({"5, 0", "6, 0", "7, 1"})
    void allowNoMoreTagsThanTheirLimit(int tags, int faults) {
        Content.Builder content = GOOD.toBuilder();
        for (int tag = 1; tag < tags; tag++) {
            content.tag("tag" + tag);
        }

        assertThat(new ContentLimits(80, 300, 800, 6).violations(content.build(), Messages.bundled(), Locale.ENGLISH))
                .hasSize(faults)
                .allSatisfy(violation -> {
                    assertThat(violation.path()).isEqualTo("tags");
                    assertThat(violation.code()).isEqualTo("too-many");
                    assertThat(violation.message()).contains("6");
                });
    }

    @Test
    void mayAllowNoTags() {
        assertThat(new ContentLimits(80, 300, 800, 0).violations(GOOD, Messages.bundled(), Locale.ENGLISH))
                .extracting(Violation::code)
                .containsExactly("too-many");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ContentLimits(80, 300, 800, -1))
                .withMessageContaining("-1 tags");
    }

    @ParameterizedTest
    @CsvSource({"9, 1", "10, 0", "11, 0"})
    void askForTheLeastLengthOfATitleInCharacters(int length, int faults) {
        ContentLimits limits = ContentLimits.STANDARD.withLeastTitle(10);

        assertThat(violations(limits, content -> content.title("🌉".repeat(length))))
                .hasSize(faults)
                .allSatisfy(violation -> assertThat(violation)
                        .isEqualTo(new Violation("title", "too-short", "Please use at least 10 characters")));
    }

    @ParameterizedTest
    @CsvSource({"2, 1", "3, 0", "4, 0"})
    void askForTheLeastLengthOfTheCreatorsNameInCharacters(int length, int faults) {
        ContentLimits limits = ContentLimits.STANDARD.withLeastCreator(3);

        assertThat(violations(limits, content -> content.creator("李".repeat(length))))
                .hasSize(faults)
                .allSatisfy(violation -> assertThat(violation)
                        .isEqualTo(new Violation("creator", "too-short", "Please use at least 3 characters")));
    }

    @Test
    void doNotCountTheBlanksAroundAText() {
        ContentLimits limits = ContentLimits.STANDARD.withLeastTitle(3).withLeastCreator(3);

        assertThat(violations(limits, content -> content.title(" ab  ").creator("\u200bab\n")))
                .extracting(Violation::path)
                .containsExactly("title", "creator");
    }

    @Test
    void callABlankTextMissingAndNotTooShort() {
        ContentLimits limits = ContentLimits.STANDARD.withLeastTitle(3).withLeastCreator(3);

        assertThat(violations(limits, content -> content.title(" ").creator("")))
                .extracting(Violation::code)
                .containsExactly("not-blank", "not-blank");
    }

    @Test
    void askForNoLengthByThemselves() {
        assertThat(violations(
                        ContentLimits.STANDARD, content -> content.title("x").creator("李")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "81, 1", "1, 0", "1, 256"})
    void refuseLeastLengthsThatTheGreatestLeaveNoRoomFor(int title, int creator) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ContentLimits(80, 300, 800, 6, title, creator))
                .withMessageContaining("%s for the title and %s for the creator".formatted(title, creator));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "80, 255"})
    void mayAskForTextsOfJustTheGreatestLength(int title, int creator) {
        ContentLimits limits = ContentLimits.STANDARD.withLeastTitle(title).withLeastCreator(creator);

        assertThat(violations(
                        limits, content -> content.title("x".repeat(title)).creator("x".repeat(creator))))
                .isEmpty();
    }

    private static List<Violation> violations(ContentLimits limits, UnaryOperator<Content.Builder> change) {
        return limits.violations(change.apply(GOOD.toBuilder()).build(), Messages.bundled(), Locale.ENGLISH);
    }

    private static Arguments fault(String path, String code, UnaryOperator<Content.Builder> change) {
        return Arguments.of(path, code, change.apply(GOOD.toBuilder()).build());
    }

    @ParameterizedTest
    @MethodSource
    void nameTheFieldAndTheFault(String path, String code, Content content) {
        assertThat(violations(content)).singleElement().satisfies(violation -> {
            assertThat(violation.path()).isEqualTo(path);
            assertThat(violation.code()).isEqualTo(code);
            assertThat(violation.message()).startsWith("Please ");
        });
    }

    @Test
    void tellTheLimit() {
        assertThat(violations(GOOD.toBuilder().title("x".repeat(81)).build()))
                .extracting(Violation::message)
                .containsExactly("Please use at most 80 characters");
    }

    @Test
    void needAnAddressee() {
        Content toNobody =
                Content.titled("Repair the footbridge").creator("Friends").build();
        Content toBlank = toNobody.toBuilder().addressee(" ").build();

        assertThat(List.of(toNobody, toBlank))
                .allSatisfy(content -> assertThat(violations(content))
                        .extracting(Violation::code)
                        .containsExactly("not-blank"));
    }

    @ParameterizedTest
    @CsvSource({"80, 300, 800", "1, 0, 0"})
    void areMetByTextsOfJustThatLengthCountedInCharacters(int title, int summary, int body) {
        Content full = GOOD.toBuilder()
                .title("🌉".repeat(title))
                .summary("🌉".repeat(summary))
                .body("🌉".repeat(body))
                .build();

        assertThat(new ContentLimits(title, summary, body).violations(full, Messages.bundled(), Locale.ENGLISH))
                .isEmpty();
    }

    @Test
    void findNothingWrongWithGoodWords() {
        assertThat(violations(GOOD)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "1, -1, 0", "1, 0, -1"})
    void areNeverNegativeAndAlwaysLeaveRoomForATitle(int title, int summary, int body) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ContentLimits(title, summary, body))
                .withMessageContaining("%d, %d and %d".formatted(title, summary, body));
    }

    @Test
    void leaveTheWordsAsTheyWereThroughABuilder() {
        assertThat(GOOD.toBuilder().build()).isEqualTo(GOOD);
        assertThat(GOOD.addressees()).containsExactly("Town Council");
        assertThat(GOOD.concerns()).isEqualTo(Country.of("GB"));
        assertThat(GOOD.locale()).isEqualTo(Locale.UK);
        assertThat(GOOD.body()).isEqualTo("Hundreds cross the road instead.");
    }
}
