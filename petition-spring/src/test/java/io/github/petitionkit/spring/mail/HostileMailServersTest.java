package io.github.petitionkit.spring.mail;

import static io.github.petitionkit.HostileReader.answers;

import io.github.petitionkit.HostileReader;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Readers of what mail servers say: anybody can run one. */
class HostileMailServersTest {
    static Stream<HostileReader> readers() {
        return Stream.of(
                answers(
                        "SmtpAnswer",
                        text -> new SmtpAnswer(550, text).result(),
                        "550 5.1.1 <ada@example.org>: User unknown",
                        "550 user a b c not exist",
                        "550 doesn't have an example.org account",
                        "550-5.1.1 Refused\n550-5.1.1 at a rate that is\n550 5.1.1 temporary",
                        "550 Blocked: 192.5.1.1"),
                answers(
                        "UnsubscribeHeader",
                        UnsubscribeHeader::token,
                        "<https://example.org/api/unsubscriptions?token=u.AbC123xyz>"),
                answers(
                        "SesMailReports",
                        HostileMailServersTest::report,
                        "{\"notificationType\": \"Bounce\", \"bounce\": {\"bounceType\": \"Permanent\"}, \"mail\": {}}"));
    }

    private static void report(String body) {
        try {
            new SesMailReports().read(body.getBytes(StandardCharsets.UTF_8));
        } catch (UnreadableMailReportException documented) {
            // an answer
        }
    }

    @ParameterizedTest
    @MethodSource("readers")
    void areReadWithoutASurprise(HostileReader reader) {
        reader.answersOrRefuses();
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("readers")
    void costNoMoreThanTheirTextIsLong(HostileReader reader) {
        reader.worksNoMoreThanTheTextIsLong();
    }
}
