package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.event.DeliveryPolicy;
import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.internal.SimultaneousAttempts;
import io.github.petitionkit.mail.Mail;
import io.github.petitionkit.mail.MailKind;
import io.github.petitionkit.mail.MailResult;
import io.github.petitionkit.mail.Mailer;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.signature.request.Click;
import io.github.petitionkit.signature.request.Consent;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.signature.result.AddressChangeResult;
import io.github.petitionkit.signature.result.ConfirmationResult;
import io.github.petitionkit.signature.result.DisownmentResult;
import io.github.petitionkit.signature.result.WithdrawalResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody who knows an address, and has one laptop, tries to silence or to expose its owner. */
@Tag("crowd")
class StrangersTest {
    private static final String ADA = "ada@example.org";
    private static final String NEW = "ada@elsewhere.example";
    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0";

    private final Site site = new Site(builder -> builder.fraudPolicy(FraudPolicy.standard()));
    private final PetitionId petition = site.open(Policy.builder().build());
    private final SelfService self = site.petitions.selfService();

    private static SigningContext from(String ip) {
        return SigningContext.builder().ip(ip).userAgent(BROWSER).build();
    }

    private static SignatureRequest request(String name, String email) {
        return SignatureRequest.builder().name(name).email(email).country("GB").build();
    }

    private Mail newestMail() {
        return site.mails.get(site.mails.size() - 1);
    }

    private Signature stored(SignatureId id) {
        return site.petitions.reader().signature(petition, id).orElseThrow();
    }

    private void move(SignatureId signature, String to) {
        String old = site.petitions.links().selfService(petition, signature, new EmailAddress(ADA), Duration.ofDays(1));
        self.askToMove(old, signature, to, Locale.ENGLISH);
        assertThat(self.move(newestMail().token())).isEqualTo(new AddressChangeResult.Moved(1, 0));
    }

    @Test
    void formerMailboxWithdrawsNothingAfterAMove() {
        SignatureId signed = site.confirmed(petition, "Ada Example", ADA);
        site.sign(petition, "Ada Example", ADA);
        String link = site.token(MailKind.ALREADY_SIGNED, signed);
        move(signed, NEW);
        assertThat(site.petitions.withdraw(link)).isEqualTo(new WithdrawalResult.Unreadable());
        assertThat(stored(signed).state()).isEqualTo(SignatureState.CONFIRMED);
    }

    @Test
    void formerMailboxDisownsNothingAfterAMove() {
        SignatureId signed = site.confirmed(petition, "Ada Example", ADA);
        String link = site.token(MailKind.CONFIRM, signed);
        move(signed, NEW);
        assertThat(self.disown(link)).isEqualTo(new DisownmentResult.Unreadable());
        assertThat(stored(signed).state()).isEqualTo(SignatureState.CONFIRMED);
    }

    @Test
    void formerMailboxErasesNothingAfterAMove() {
        SignatureId signed = site.confirmed(petition, "Ada Example", ADA);
        String link = site.token(MailKind.CONFIRM, signed);
        move(signed, NEW);
        assertThat(site.petitions.privacy().erase(link)).isEmpty();
        assertThat(stored(signed).isErased()).isFalse();
    }

    @Test
    void formerMailboxGivesNoConsentsAfterAMove() {
        SignatureId signed = site.confirmed(petition, "Ada Example", ADA);
        String link = site.token(MailKind.CONFIRM, signed);
        move(signed, NEW);

        Click click = Click.UNKNOWN.consenting(new Consent("updates", "acme", "1"));
        assertThat(site.petitions.confirm(link, click)).isEqualTo(new ConfirmationResult.Unreadable());
        assertThat(stored(signed).statement().consents()).isEmpty();
    }

    @Test
    void floodFromManyAddressesOfOneNetworkLeavesTheOwnersAlone() {
        site.petitions.sign(petition, request("Ada Example", ADA), from("2001:db8:1::7"));
        Mail own = newestMail();
        for (int attempt = 0; attempt < 3 * SimultaneousAttempts.MOST; attempt++) {
            site.petitions.sign(
                    petition, request("Mallory Example", ADA), from("2001:db8:2:" + attempt + "::" + attempt));
        }
        assertThat(site.petitions.confirm(own.token())).isInstanceOf(ConfirmationResult.Counted.class);
    }

    @Test
    void bounceOfAStrangersOwnMailSilencesNobodyElse() {
        site.petitions.sign(petition, request("Mallory Example", "mallory@example.net"), from("192.0.2.1"));
        Mail own = newestMail();
        Mail forged = new Mail(
                own.kind(),
                own.petition(),
                own.title(),
                own.signature(),
                new EmailAddress(ADA),
                own.preview(),
                own.locale(),
                own.token(),
                own.expiresAt(),
                own.unsubscribeToken(),
                own.selfServiceToken());
        assertThat(site.petitions.mails().bounced(forged)).isFalse();
        assertThat(site.petitions.mails().isSuppressed(new EmailAddress(ADA))).isFalse();
    }

    @Test
    void oneSignerCannotHaveMailSentToEverybody() {
        SignatureId signed = site.confirmed(petition, "Mallory Example", ADA);
        String old = site.petitions.links().selfService(petition, signed, new EmailAddress(ADA), Duration.ofDays(1));
        int before = site.mails.size();
        for (int each = 0; each < 200; each++) {
            self.askToMove(old, signed, "victim" + each + "@example.net", Locale.ENGLISH);
        }
        assertThat(site.mails.size() - before).isLessThan(20);
    }

    @ParameterizedTest
    @CsvSource({"stra\u00DFe, strasse", "\u017Fam, sam", "ad\u00AAa, adaa"})
    void refusedAddressWithSimilarLettersSilencesNobodyElse(String typed, String honest) {
        Site refusing = new Site(builder -> builder.mailer(new Mailer() {
            @Override
            public void send(Mail mail) {
                throw new AssertionError("The result is wanted");
            }

            @Override
            public MailResult trySend(Mail mail) {
                return new MailResult.Refused("550");
            }
        }));
        PetitionId id = refusing.open(Policy.builder().build());
        refusing.petitions.sign(id, request("Mallory Example", typed + "@example.org"), from("192.0.2.1"));

        Mails mails = refusing.petitions.mails();
        assertThat(mails.isSuppressed(new EmailAddress(typed + "@example.org"))).isTrue();
        assertThat(mails.isSuppressed(new EmailAddress(honest + "@example.org")))
                .isFalse();
    }

    @Test
    void mailerThatThrowsAnErrorStopsNeitherTheAnswerNorLaterMail() {
        AtomicInteger calls = new AtomicInteger();
        List<Mail> sent = new ArrayList<>();
        Site broken = new Site(builder -> builder.mailer(mail -> {
            if (calls.getAndIncrement() < 2) {
                throw new NoClassDefFoundError("mail");
            }
            sent.add(mail);
        }));
        PetitionId id = broken.open(Policy.builder().build());
        broken.sign(id, "Ada Example", ADA);
        broken.sign(id, "Bob Example", "bob@example.org");
        broken.clock.move(Duration.ofMinutes(1));
        broken.petitions.maintenance().deliverEvents();
        assertThat(sent).hasSize(2);
        calls.set(0);
        broken.petitions.selfService().mailLink(new EmailAddress(ADA));
        SignatureId signed = sent.get(0).signature();
        broken.petitions.confirm(sent.get(0).token());
        String old = broken.petitions.links().selfService(id, signed, new EmailAddress(ADA), Duration.ofDays(1));
        broken.petitions.selfService().askToMove(old, signed, NEW, Locale.ENGLISH);
    }

    @Test
    void mailToANewAddressComesAgainWhenTheServerTakesItLaterOrFails() throws InterruptedException {
        Queue<MailResult> answers = new ConcurrentLinkedQueue<>(List.of(new MailResult.Later("451")));
        List<String> links = new CopyOnWriteArrayList<>();
        List<String> tokens = new CopyOnWriteArrayList<>();
        CountDownLatch sent = new CountDownLatch(1);
        Site moody = new Site(builder -> builder.delivery(
                        DeliveryPolicy.standard().withPauses(Duration.ofMillis(1), Duration.ofMillis(1)))
                .mailer(new Mailer() {
                    @Override
                    public void send(Mail mail) {
                        throw new AssertionError("The result is wanted");
                    }

                    @Override
                    public MailResult trySend(Mail mail) {
                        if (mail.kind() != MailKind.NEW_ADDRESS) {
                            links.add(mail.token());
                            return MailResult.SENT;
                        }
                        tokens.add(mail.token());
                        MailResult answer = answers.poll();
                        if (answer != null) {
                            return answer;
                        }
                        if (tokens.size() == 2) {
                            throw new NoClassDefFoundError("mail");
                        }
                        sent.countDown();
                        return MailResult.SENT;
                    }
                }));
        PetitionId id = moody.open(Policy.builder().build());
        SignatureId signed = moody.pending(id, "Ada Example", ADA);
        moody.petitions.confirm(links.get(0));
        String own = moody.petitions.links().selfService(id, signed, new EmailAddress(ADA), Duration.ofDays(1));

        moody.petitions.selfService().askToMove(own, signed, NEW, Locale.ENGLISH);

        assertThat(sent.await(1, TimeUnit.MINUTES)).isTrue();
        assertThat(tokens).hasSize(3).containsOnly(tokens.get(0));
    }

    @Test
    void ownerCountsAtOnceAfterAHundredAttemptsOfAStranger() {
        for (int attempt = 0; attempt < 100; attempt++) {
            site.petitions.sign(petition, request("Mallory Example", ADA), from("198.51.100." + attempt));
        }
        site.petitions.sign(petition, request("Ada Example", ADA), from("192.0.2.10"));
        for (int i = 0; i < 8; i++) {
            site.clock.move(Duration.ofSeconds(450));
            site.petitions.maintenance().deliverEvents();
        }
        Mail own = site.mails.stream()
                .filter(mail -> "Ada Example".equals(mail.preview().name()))
                .findFirst()
                .orElseThrow();
        assertThat(site.petitions.confirm(own.token())).isInstanceOf(ConfirmationResult.Counted.class);
    }

    @Test
    void languageOfAStrangerPutsNoWordsIntoAMail() {
        site.petitions.sign(
                petition,
                request("Mallory Example", ADA),
                SigningContext.builder()
                        .ip("192.0.2.10")
                        .userAgent(BROWSER)
                        .locale(Locale.forLanguageTag("en-x-you-have-won-1000"))
                        .build());
        assertThat(newestMail().locale()).isEqualTo(Locale.ENGLISH);
    }
}
