package io.github.petitionkit.spring.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.mail.MailResult;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpAnswerTest {
    /** Most are answers of real servers, as collected by Sisimai's set of emails, without their addresses. */
    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
                    550, 550 No such user, true
                    550, 550 5.1.1 No such user, true
                    550, 550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup, true
                    550, 550 <ada@example.org>: User unknown, true
                    550, 550 Unknown user ada@example.org, true
                    550, 550 <ada@example.org>... User not exist, true
                    550, 550 User not found, true
                    551, 551 not our customer, true
                    553, 553 Invalid recipient ada@example.org (Mode: normal), true
                    553, 553 Mailbox name not allowed, true
                    554, 554 delivery error: dd This user doesn't have a example.com account (ada@example.com) [0], true
                    554, 554 delivery error: dd Sorry. This account has been disabled or discontinued [#102]., true
                    550, 550 5.2.1 Mailbox disabled, true
                    550, 550 5.1.0 192.0.2.222 is not allowed to send from <example.net> per it's SPF Record., false
                    550, 550 5.1.0 <post@example.org> sender rejected, false
                    553, 553 5.1.8 <post@example.org>... Domain of sender address does not exist, false
                    550, 550 5.1.2 <ada@example.org>... Host unknown (Name server: host not found), false
                    550, 550 5.4.1 Recipient address rejected: Access denied, false
                    550, 550 5.7.1 Your server is on a list, false
                    554, 554 5.7.0 Reject, false
                    550, 550 Rejected, false
                    550, 550 Denied by policy, false
                    550, 550 DMARC check failed., false
                    550, 550 Unauthenticated senders not allowed, false
                    550, "550 ME Adresse IP source bloquee pour incident de spam. Client host blocked for spamming issues.", false
                    550, "550-5.2.1 The user you are trying to contact is receiving mail at a rate that prevents additional messages from being delivered.", false
                    550, "550-5.2.1 The user you are trying to contact is receiving mail at a rate 550-5.2.1 that prevents additional messages", false
                    550, 550 5.2.1 The email account that you tried to reach is disabled., true
                    550, 550-5.1.1 The email account that you tried to reach does not exist. Please try 550-5.1.1 double-checking the recipient's email address for typos, true
                    550, 550 5.1.1 <ada@example.org> - 192.0.2.225 has sent to too many recipients this hour. IB607, false
                    550, 550 5.1.1 RCP-P2 https://example.com/response_codes?ip=192.0.2.135#rcp Refused due to recipient preferences, false
                    550, 550 5.1.1 <ada@example.org>: Recipient address rejected: undeliverable address: host mx.example.org said: 452 4.2.2 Over quota, false
                    550, 550 5.1.1 undeliverable address: host mx.example.org said: 550 5.7.1 Rejected, false
                    550, 550 Invalid recipient (192.0.2.1 is blacklisted), false
                    550, 550 Requested action not taken: mailbox unavailable, false
                    554, 554 Service currently unavailable, false
                    554, 554 Mail from post@example.org rejected for policy reasons., false
                    554, 554 Transaction failed, false
                    552, 552 Mailbox full, false
                    552, 552 Too many recipients, false
                    550, 550 5.2.2 Mailbox full, false
                    550, 550-Verification failed for <post@example.org> 550-No Such User Here 550 Sender verify failed, false
                    550, 550-Response: 550 5.1.1 <post@example.org>: User unknown 550-Sender verification failed, false
                    553, 553 Domain of sender address post@example.org does not exist, false
                    553, 553 Sender address invalid: user unknown in local recipient table, false
                    550, 550 Blocked: client host 192.5.1.1 is on a list, false
                    550, 550 Blocked by example 12.5.1.1: client host 192.0.2.1, false
                    550, 550 User unknown (client 192.5.7.1), true
                    550, 550 #5.1.1 Address rejected, true
                    550, 550 Recipient rejected (5.1.1)., true
                    450, 450 4.2.0 Greylisted, false
                    450, 450 4.1.1 User unknown in local recipient table, false
                    451, 451 Try again, false
                    """)
    void addressIsGivenUpOnlyWhenItIsWrong(int code, String text, boolean forGood) {
        MailResult result = new SmtpAnswer(code, text).result();

        assertThat(result).isInstanceOf(forGood ? MailResult.Refused.class : MailResult.Later.class);
    }
}
