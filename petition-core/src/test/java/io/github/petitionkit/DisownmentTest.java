package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.history.HistoryEntry;
import io.github.petitionkit.mail.MailKind;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.policy.Withdrawal;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.signature.result.DisownmentResult;
import io.github.petitionkit.threshold.Threshold;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** "It was not me", as an answer to a mail. */
class DisownmentTest {
    private final Site site = new Site();
    private final PetitionId petition = site.open(Policy.builder().build());

    private DisownmentResult disown(String token) {
        return site.petitions.selfService().disown(token);
    }

    private Signature find(PetitionId petition, SignatureId signature) {
        return site.store.signature(petition, signature).orElseThrow();
    }

    private HistoryEntry last() {
        try (Stream<HistoryEntry> history = site.store.history(petition)) {
            List<HistoryEntry> all = history.toList();
            return all.get(all.size() - 1);
        }
    }

    @Test
    void endsAnAttemptAndCountsNothing() {
        SignatureId attempt = site.pending(petition, "Ada Example", "ada@example.org");
        String token = site.token(MailKind.CONFIRM, attempt);

        assertThat(disown(token)).isEqualTo(new DisownmentResult.AttemptEnded(attempt));
        assertThat(disown(token)).isEqualTo(new DisownmentResult.AlreadyGone(attempt));
        assertThat(find(petition, attempt).state()).isEqualTo(SignatureState.LAPSED);
        assertThat(find(petition, attempt).isErased()).isTrue();
        assertThat(last().cause()).isEqualTo("not-me");
        assertThat(site.petitions.progress(petition).tally().pending()).isZero();
        assertThat(site.counted(petition)).isZero();
        assertThat(site.petitions.confirm(token).isAccepted()).isFalse();
        assertThat(site.counted(petition)).isZero();
        assertThat(site.events(PetitionEvent.SignatureDisowned.class)).isEmpty();
    }

    @Test
    void leavesTheOwnerFreeToSign() {
        disown(site.token(MailKind.CONFIRM, site.pending(petition, "Ada Example", "ada@example.org")));
        site.confirmed(petition, "Ada Example", "ada@example.org");
        assertThat(site.counted(petition)).isOne();
    }

    @Test
    void withdrawsAndNotesASignatureThatCounts() {
        SignatureId signature = site.confirmed(petition, "Ada Example", "ada@example.org");
        String token = site.token(MailKind.CONFIRM, signature);

        assertThat(disown(token)).isEqualTo(new DisownmentResult.Withdrawn(signature));
        assertThat(disown(token)).isEqualTo(new DisownmentResult.AlreadyGone(signature));
        assertThat(site.counted(petition)).isZero();
        assertThat(last().cause()).isEqualTo("not-me");
        assertThat(site.events(PetitionEvent.SignatureDisowned.class))
                .extracting(PetitionEvent.SignatureDisowned::signature)
                .containsExactly(signature);
    }

    @Test
    void onlyNotesItWhereThePolicyHasLockedWithdrawal() {
        PetitionId locked = site.open(Policy.builder()
                .threshold(Threshold.at("filed", 2))
                .withdrawal(Withdrawal.until("filed"))
                .build());
        SignatureId first = site.confirmed(locked, "Ada Example", "ada@example.org");
        SignatureId second = site.confirmed(locked, "Grace Example", "grace@example.org");

        assertThat(disown(site.token(MailKind.CONFIRM, first))).isEqualTo(new DisownmentResult.Noted(first, "filed"));
        assertThat(site.counted(locked)).isEqualTo(2);
        assertThat(site.events(PetitionEvent.SignatureDisowned.class)).hasSize(1);
        SignatureId late = site.pending(locked, "Joan Example", "joan@example.org");
        assertThat(disown(site.token(MailKind.CONFIRM, late))).isInstanceOf(DisownmentResult.AttemptEnded.class);
        site.petitions.moderation().invalidate(locked, second, Reason.of("not-me"), Actor.staff("7"));
        assertThat(site.counted(locked)).isOne();
    }

    @Test
    void onlyNotesItWhereNobodyMayWithdraw() {
        PetitionId keeping =
                site.open(Policy.builder().withdrawal(Withdrawal.NEVER).build());
        SignatureId signature = site.confirmed(keeping, "Ada Example", "ada@example.org");

        assertThat(disown(site.token(MailKind.CONFIRM, signature)))
                .isEqualTo(new DisownmentResult.Noted(signature, null));
        assertThat(site.counted(keeping)).isOne();
    }

    @Test
    void answersTheMailAboutAnotherAttemptToo() {
        SignatureId signature = site.confirmed(petition, "Ada Example", "ada@example.org");
        site.sign(petition, "Ada Example", "ada@example.org");

        assertThat(disown(site.token(MailKind.ALREADY_SIGNED, signature)))
                .isEqualTo(new DisownmentResult.Withdrawn(signature));
    }

    @Test
    void needsATokenThatIsValid() {
        SignatureId attempt = site.pending(petition, "Ada Example", "ada@example.org");
        String token = site.token(MailKind.CONFIRM, attempt);

        assertThat(disown("nonsense")).isEqualTo(new DisownmentResult.Unreadable());
        assertThat(disown(site.petitions.links().sponsorInvitation(petition, Duration.ofDays(1))))
                .isEqualTo(new DisownmentResult.Unreadable());
        site.clock.move(Duration.ofDays(7));
        assertThat(disown(token)).isEqualTo(new DisownmentResult.Expired());
        assertThat(find(petition, attempt).state()).isEqualTo(SignatureState.PENDING);
    }
}
