package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.petitionkit.event.PetitionChange;
import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.mail.MailResult;
import io.github.petitionkit.mailing.Audience;
import io.github.petitionkit.mailing.Mailing;
import io.github.petitionkit.mailing.MailingId;
import io.github.petitionkit.mailing.MailingState;
import io.github.petitionkit.mailing.UpdateMail;
import io.github.petitionkit.petition.NoSuchPetitionException;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.PetitionUpdate;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.request.Consent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** News that was wrong is corrected or removed, and what hangs on it stays right. */
class AmendedUpdatesTest {
    private static final String TITLE = "They say yes";
    private static final String TEXT = "The council repairs the footbridge.";
    private static final Actor STAFF = Actor.staff("7");

    private final List<UpdateMail> sent = new CopyOnWriteArrayList<>();
    private final Site site = new Site(builder -> builder.updateMailer(mail -> {
        sent.add(mail);
        return MailResult.SENT;
    }));
    private final Updates updates = site.petitions.updates();
    private final PetitionId footbridge = site.open(Policy.builder().build());
    private final PetitionId library = site.open(Policy.builder().build());

    private Instant posted() {
        List<PetitionUpdate> all = updates.post(footbridge, TITLE, TEXT).updates();
        return all.get(all.size() - 1).at();
    }

    private Petition footbridge() {
        return site.petitions.find(footbridge).orElseThrow();
    }

    private MailingId mailing(String text, PetitionId... petitions) {
        return updates.draft(Audience.of(List.of(petitions), "council"), TITLE, text)
                .id();
    }

    private MailingState state(MailingId mailing) {
        return updates.find(mailing).orElseThrow().state();
    }

    private void supporter(String name, String email) {
        SignatureId signature = site.confirmed(footbridge, name, email);
        site.petitions.privacy().giveConsents(footbridge, signature, List.of(new Consent("updates", "council", "v1")));
    }

    @Test
    void keepsTheDateOfACorrectedUpdateAndRecordsWhoCorrectedItWhen() {
        Instant first = posted();
        Instant second = posted();
        site.clock.move(Duration.ofHours(1));

        Petition corrected = updates.correct(footbridge, first, "They say perhaps", "They will see.", Actor.CREATOR)
                .orElseThrow();

        Instant now = site.clock.instant();
        assertThat(corrected.updates())
                .containsExactly(
                        new PetitionUpdate(first, "They say perhaps", "They will see.", now),
                        new PetitionUpdate(second, TITLE, TEXT));
        assertThat(corrected.amendments())
                .containsExactly(new PetitionUpdate.Amendment(first, false, now, Actor.CREATOR));
        assertThat(footbridge()).isEqualTo(corrected);
    }

    @Test
    void leavesNothingOfARemovedUpdateButWhoRemovedItWhen() {
        Instant update = posted();
        site.clock.move(Duration.ofHours(1));

        Petition without = updates.remove(footbridge, update, STAFF).orElseThrow();

        assertThat(without.updates()).isEmpty();
        assertThat(without.amendments())
                .containsExactly(new PetitionUpdate.Amendment(update, true, site.clock.instant(), STAFF));
        assertThat(footbridge()).isEqualTo(without);
    }

    @Test
    void tellsListenersOnce() {
        Instant update = posted();
        updates.correct(footbridge, update, TITLE, "Perhaps.", STAFF);
        updates.correct(footbridge, update, TITLE, "Perhaps.", STAFF);
        updates.remove(footbridge, update, STAFF);
        updates.remove(footbridge, update, STAFF);

        assertThat(site.events(PetitionEvent.PetitionChanged.class))
                .extracting(PetitionEvent.PetitionChanged::change)
                .containsExactly(PetitionChange.UPDATE_CORRECTED, PetitionChange.UPDATE_REMOVED);
        assertThat(site.events(PetitionEvent.UpdatePosted.class)).hasSize(1);
    }

    @Test
    void findsNothingToAmendWhereThereIsNoSuchUpdate() {
        Instant update = posted();
        assertThat(updates.correct(footbridge, update.minusNanos(1_000), "a", "b", STAFF))
                .isEmpty();
        assertThat(updates.correct(library, update, "a", "b", STAFF)).isEmpty();
        assertThat(updates.remove(library, Instant.MAX, STAFF)).isEmpty();

        updates.remove(footbridge, update, STAFF);
        assertThat(updates.correct(footbridge, update, "a", "b", STAFF)).isEmpty();
        assertThat(updates.remove(footbridge, update, STAFF)).isEmpty();
        assertThatExceptionOfType(NoSuchPetitionException.class)
                .isThrownBy(() -> updates.remove(new PetitionId(new UUID(9, 9)), update, STAFF));
    }

    @Test
    void refusesACorrectionThatIsNoUpdate() {
        Instant update = posted();

        assertThatIllegalArgumentException().isThrownBy(() -> updates.correct(footbridge, update, " ", TEXT, STAFF));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> updates.correct(footbridge, update, TITLE, "x".repeat(6_001), STAFF));
        assertThat(updates.correct(footbridge, update, "x".repeat(255), "x".repeat(6_000), STAFF))
                .isPresent();
    }

    @Test
    void stopsAMailingUnderWayThatSaysTheSame() {
        Instant update = posted();
        supporter("Ada Example", "ada@example.org");
        MailingId same = mailing(TEXT, footbridge);
        MailingId other = mailing("Something else.", footbridge);
        updates.send(same);
        updates.send(other);

        updates.correct(footbridge, update, TITLE, "Perhaps.", Actor.CREATOR);

        assertThat(state(same)).isEqualTo(MailingState.STOPPED);
        assertThat(state(other)).isEqualTo(MailingState.SENDING);
        updates.edit(same, TITLE, "Perhaps.");
        updates.send(same);
        site.petitions.maintenance().sendMailings();
        assertThat(sent).extracting(UpdateMail::text).containsExactlyInAnyOrder("Perhaps.", "Something else.");
    }

    @Test
    void stopsAMailingOfARemovedUpdateButNoneOfSeveralPetitions() {
        Instant update = posted();
        MailingId own = mailing(TEXT, footbridge);
        MailingId shared = mailing(TEXT, footbridge, library);
        updates.send(own);
        updates.send(shared);

        updates.remove(footbridge, update, STAFF);

        assertThat(state(own)).isEqualTo(MailingState.STOPPED);
        assertThat(state(shared)).isEqualTo(MailingState.SENDING);
    }

    @Test
    void leavesMailThatHasBeenSentOrIsOnlyDrafted() {
        Instant update = posted();
        supporter("Ada Example", "ada@example.org");
        MailingId done = mailing(TEXT, footbridge);
        MailingId draft = mailing(TEXT, footbridge);
        updates.send(done);
        site.petitions.maintenance().sendMailings();
        Mailing before = updates.find(done).orElseThrow();

        updates.correct(footbridge, update, TITLE, "Perhaps.", STAFF);
        updates.remove(footbridge, update, STAFF);

        assertThat(updates.find(done)).contains(before);
        assertThat(before.state()).isEqualTo(MailingState.SENT);
        assertThat(state(draft)).isEqualTo(MailingState.DRAFT);
        assertThat(sent).extracting(UpdateMail::text).containsExactly(TEXT);
    }

    @Test
    void stopsNothingForACorrectionThatChangesNothing() {
        Instant update = posted();
        MailingId same = mailing(TEXT, footbridge);
        updates.send(same);

        updates.correct(footbridge, update, " " + TITLE, TEXT, STAFF);

        assertThat(state(same)).isEqualTo(MailingState.SENDING);
        assertThat(footbridge().amendments()).isEmpty();
    }
}
