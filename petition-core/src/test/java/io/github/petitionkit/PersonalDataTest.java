package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.event.PetitionListener;
import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.mail.MailKind;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.request.Answers;
import io.github.petitionkit.signature.request.Channel;
import io.github.petitionkit.signature.request.Consent;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.signature.result.SigningResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a signer gave is in no {@code toString}, event, message or log. */
class PersonalDataTest {
    private static final Path LOG = Path.of("target", "test.log");
    private static final String[] SECRETS = {
        "Grandissima",
        "Quibble",
        "grandissima.quibble",
        "grandissimaquibble",
        "mailbox.example.org",
        "SW1A 1AA",
        "203.0.113.77",
        "Peculiar/9.9",
        "my own reason",
        "lamp lighter"
    };

    private static final SignatureRequest REQUEST = SignatureRequest.builder()
            .name("Grandissima Quibble")
            .email("grandissima.quibble@mailbox.example.org")
            .country("GB")
            .postalCode("SW1A 1AA")
            .reason("my own reason")
            .consent(new Consent("news", "acme", "v1"))
            .answers(Answers.of(Map.of("job", "lamp lighter")))
            .build();
    private static final SigningContext CONTEXT = SigningContext.builder()
            .ip("203.0.113.77")
            .userAgent("Peculiar/9.9")
            .channel(Channel.WEB)
            .build();

    private static final class Talkative implements PetitionListener {
        @Override
        public void on(PetitionEvent event) {
            throw new IllegalStateException("about grandissima.quibble@mailbox.example.org");
        }

        @Override
        public String name() {
            return "talkative";
        }
    }

    private final List<Object> seen = new ArrayList<>();

    private void see(Object value) {
        seen.add(value);
    }

    @Test
    void staysOutOfEveryTextAndOutOfTheLog() throws IOException {
        liveThroughEverything();

        assertThat(seen).hasSizeGreaterThan(20);
        assertThat(seen).allSatisfy(value -> assertThat(value.toString()).doesNotContainIgnoringCase(SECRETS));
        assertThat(Files.readString(LOG)).contains("Listener talkative failed").doesNotContainIgnoringCase(SECRETS);
    }

    private void liveThroughEverything() {
        Site site =
                new Site(builder -> builder.fraudPolicy(FraudPolicy.standard()).listener(new Talkative()));
        PetitionId petition = site.open(Policy.builder().build());
        SigningResult signed = site.petitions.sign(petition, REQUEST, CONTEXT);
        SignatureId signature = ((SigningResult.ConfirmationNeeded) signed).signature();
        see(signed);
        see(site.petitions.sign(petition, REQUEST, CONTEXT));
        see(site.petitions.sign(petition, SignatureRequest.of("Grandissima@Quibble", "quibble@", "GB"), CONTEXT));
        see(site.petitions.confirm(site.token(MailKind.CONFIRM, signature)));
        see(site.petitions.sign(petition, REQUEST, CONTEXT));
        see(site.petitions.moderation().hold(petition, signature, Reason.of("odd"), Actor.staff("7")));
        see(site.petitions.moderation().release(petition, signature, Reason.of("fine"), Actor.staff("7")));
        see(site.petitions.moderation().invalidate(petition, signature, Reason.of("odd"), Actor.staff("7")));
        see(site.petitions.moderation().restore(petition, signature, Reason.of("fine"), Actor.staff("7")));
        see(site.petitions.withdraw(petition, signature));
        see(REQUEST);
        see(CONTEXT);
        see(site.petitions.reader().signature(petition, signature));
        see(site.petitions.find(petition));
        see(site.petitions.progress(petition));
        try (Stream<?> history = site.petitions.reader().history(petition)) {
            history.forEach(this::see);
        }
        site.events.forEach(this::see);
        site.mails.forEach(this::see);
    }
}
