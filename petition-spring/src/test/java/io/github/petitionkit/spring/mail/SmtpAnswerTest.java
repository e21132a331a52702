package io.github.petitionkit.spring.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.mail.MailResult;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpAnswerTest {
    @ParameterizedTest
    @CsvSource({
        "550, 550 No such user, true",
        "550, 550 5.1.1 No such user, true",
        "553, 553 Mailbox name not allowed, true",
        "550, 550 5.2.1 Mailbox disabled, true",
        "550, 550 5.7.1 Your server is on a list, false",
        "554, 554 5.7.0 Reject, false",
        "552, 552 Mailbox full, false",
        "550, 550 5.2.2 Mailbox full, false",
        "450, 450 4.2.0 Greylisted, false",
        "451, 451 Try again, false"
    })
    void addressIsGivenUpOnlyWhenItIsWrong(int code, String text, boolean forGood) {
        MailResult result = new SmtpAnswer(code, text).result();

        assertThat(result).isInstanceOf(forGood ? MailResult.Refused.class : MailResult.Later.class);
    }
}
