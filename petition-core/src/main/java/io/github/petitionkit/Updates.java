package io.github.petitionkit;

import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.internal.MailingSender;
import io.github.petitionkit.internal.PetitionChanges;
import io.github.petitionkit.mail.MailResult;
import io.github.petitionkit.mailing.Audience;
import io.github.petitionkit.mailing.IllegalMailingActionException;
import io.github.petitionkit.mailing.Mailing;
import io.github.petitionkit.mailing.MailingId;
import io.github.petitionkit.mailing.MailingPolicy;
import io.github.petitionkit.mailing.MailingResult;
import io.github.petitionkit.mailing.MailingState;
import io.github.petitionkit.mailing.NoSuchMailingException;
import io.github.petitionkit.petition.NoSuchPetitionException;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.PetitionUpdate;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.store.PetitionStore;
import io.github.petitionkit.store.StoreException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * News of petitions: posted on their pages, and mailed to the supporters who have agreed. A mailing is sent batch by batch
 * by {@link Maintenance#sendMailings}. Each mailbox gets it once, however many petitions it has signed. Those whose
 * consent, signature or mailbox has gone are left out when their batch is sent. Thread-safe. All methods throw {@link
 * StoreException} if the store cannot be reached, and {@link NoSuchMailingException} for an unknown mailing.
 */
public final class Updates {
    /** As many mailings of a petition are looked at, the newest first: those that are being sent are among them. */
    private static final int MOST_STOPPED = 100;

    private final PetitionStore store;
    private final PetitionChanges changes;
    private final MailingPolicy policy;
    private final @Nullable MailingSender sender;
    private final Supplier<UUID> ids;
    private final InstantSource clock;

    Updates(
            PetitionStore store,
            PetitionChanges changes,
            MailingPolicy policy,
            @Nullable MailingSender sender,
            Supplier<UUID> ids,
            InstantSource clock) {
        this.store = store;
        this.changes = changes;
        this.policy = policy;
        this.sender = sender;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Posts an update on the page of a petition. It is not mailed.
     *
     * @param petition which petition
     * @param title one line
     * @param text the news
     * @return the petition with its new update
     * @throws NoSuchPetitionException if the petition does not exist
     */
    public Petition post(PetitionId petition, String title, String text) {
        return changes.change(
                petition,
                (known, now) -> known.withUpdate(new PetitionUpdate(now, title, text)),
                PetitionEvent.UpdatePosted::new);
    }

    /**
     * Corrects an update on the page of a petition. It keeps its place and its date; the petition records who corrected it
     * and when, and listeners get {@link io.github.petitionkit.event.PetitionChange#UPDATE_CORRECTED}. Mail that has been
     * sent stays as it is. A mailing to the supporters of this petition alone that says the same as the update did, and
     * that is being sent, is stopped as by {@link #stop}: {@link #edit} gives it the new text, and {@link #send} goes on.
     *
     * @param petition which petition
     * @param update when the update was posted, {@link PetitionUpdate#at()}
     * @param title one line
     * @param text the news
     * @param by who corrects it
     * @return the petition with the corrected update; empty if there is no such update, or somebody has removed it
     * @throws NoSuchPetitionException if the petition does not exist
     * @throws IllegalArgumentException if a text is missing or too long
     */
    public Optional<Petition> correct(PetitionId petition, Instant update, String title, String text, Actor by) {
        PetitionUpdate corrected = new PetitionUpdate(update, title, text);
        Objects.requireNonNull(by, "by");
        return amended(
                        petition,
                        update,
                        (known, now) -> known.withCorrectedUpdate(update, corrected.title(), corrected.text(), by, now))
                .filter(changed -> changed.update(update).isPresent());
    }

    /**
     * Removes an update from the page of a petition, with its texts. The petition records who removed it and when, and
     * listeners get {@link io.github.petitionkit.event.PetitionChange#UPDATE_REMOVED}. What becomes of mail that says the
     * same is as for {@link #correct}.
     *
     * @param petition which petition
     * @param update when the update was posted, {@link PetitionUpdate#at()}
     * @param by who removes it
     * @return the petition without the update; empty if there is no such update, or somebody has removed it before
     * @throws NoSuchPetitionException if the petition does not exist
     */
    public Optional<Petition> remove(PetitionId petition, Instant update, Actor by) {
        Objects.requireNonNull(by, "by");
        return amended(petition, update, (known, now) -> known.withoutUpdate(update, by, now));
    }

    private Optional<Petition> amended(
            PetitionId petition, Instant update, BiFunction<Petition, Instant, Petition> change) {
        Optional<PetitionUpdate> former = store.require(petition).update(update);
        if (former.isEmpty()) {
            return Optional.empty();
        }
        Petition changed = changes.change(petition, change);
        if (!changed.update(update).equals(former)) {
            stopMailings(petition, former.get());
        }
        return Optional.of(changed);
    }

    /** Stops those mailings that spread the former text of an update. */
    private void stopMailings(PetitionId petition, PetitionUpdate former) {
        store.mailings().mailings(petition, MOST_STOPPED).stream()
                .filter(mailing -> mailing.state() == MailingState.SENDING)
                .filter(mailing -> mailing.audience().petitions().equals(List.of(petition)))
                .filter(mailing -> mailing.says(former.title(), former.text()))
                .forEach(mailing -> change(
                        mailing.id(),
                        (known, now) ->
                                known.state() == MailingState.SENDING && known.says(former.title(), former.text())
                                        ? known.stopped()
                                        : known));
    }

    /**
     * Drafts a mailing.
     *
     * @param audience who it is for
     * @param subject one line
     * @param text plain text, the same for everybody
     * @return the draft
     * @throws NoSuchPetitionException if one of the petitions does not exist
     * @throws IllegalArgumentException if a text is missing or too long
     */
    public Mailing draft(Audience audience, String subject, String text) {
        Set<PetitionId> missing = new HashSet<>(audience.petitions());
        store.find(Set.copyOf(missing)).forEach(petition -> missing.remove(petition.id()));
        if (!missing.isEmpty()) {
            throw new NoSuchPetitionException(missing.iterator().next());
        }
        Mailing draft = Mailing.draft(new MailingId(ids.get()), audience, subject, text, clock.instant());
        store.mailings().add(draft);
        return draft;
    }

    /**
     * Changes the texts of a mailing that is not being sent. Those who have got the former text do not get the new one. A
     * moderator has to approve the new text, if the policy says so.
     *
     * @param mailing which mailing
     * @param subject one line
     * @param text plain text
     * @return the changed mailing
     * @throws IllegalMailingActionException if it is being sent (stop it first) or has been sent
     * @throws IllegalArgumentException if a text is missing or too long
     */
    public Mailing edit(MailingId mailing, String subject, String text) {
        return change(mailing, (known, now) -> known.edited(subject, text));
    }

    /**
     * Sends a mailing as it is to one address, for staff or creators who want to read it first, in any state. Nothing of the
     * mailing changes. The mail names the first petition of the audience; its tokens belong to the reader's mailbox and to no
     * signature. Ask for it on behalf of people whom you know alone: it goes to any address.
     *
     * @param mailing which mailing
     * @param to the reader's address; also one that gets no other mail
     * @param locale the language of what stands around the text
     * @return what became of it; {@link MailResult.Later} if the mailer has thrown something
     * @throws IllegalStateException if there is no {@code UpdateMailer}; the message says how to give one
     */
    public MailResult preview(MailingId mailing, EmailAddress to, Locale locale) {
        Mailing known = find(mailing).orElseThrow(() -> new NoSuchMailingException(mailing));
        return sender().preview(
                        known,
                        new SignatureId(ids.get()),
                        Objects.requireNonNull(to, "to"),
                        Objects.requireNonNull(locale, "locale"));
    }

    /**
     * Deletes a mailing that has never begun to be sent.
     *
     * @param mailing which mailing
     * @return whether it was deleted; {@code false} if there is no such mailing, for example because it was deleted before
     * @throws IllegalMailingActionException if sending has begun; whom it has reached stays on record
     */
    public boolean delete(MailingId mailing) {
        boolean isDeleted = store.mailings().remove(Objects.requireNonNull(mailing, "mailing"));
        if (!isDeleted) {
            find(mailing).ifPresent(Mailing::requireUnbegun);
        }
        return isDeleted;
    }

    /**
     * Begins to send a mailing, or goes on after a stop; submits it to the moderators if the policy asks for them and none
     * has approved the present text. Repeating it changes nothing.
     *
     * @param mailing which mailing
     * @return the result; the state of its mailing says whether it is being sent
     * @throws IllegalMailingActionException if it has been rejected or sent
     * @throws IllegalStateException if there is no {@code UpdateMailer}; the message says how to give one
     */
    public MailingResult send(MailingId mailing) {
        sender();
        return store.mailings().change(mailing, (known, others, now) -> known.sending(policy, others, now));
    }

    /**
     * Approves the texts of a mailing, and begins to send it.
     *
     * @param mailing which mailing
     * @param subject the subject that the moderator has read
     * @param text the text that the moderator has read
     * @param by the moderator
     * @return the result; after {@link MailingResult.TooMany} it stays approved, and {@link #send} begins it later;
     *     {@link MailingResult.Edited} if its creator has changed the texts since
     * @throws IllegalMailingActionException if it does not wait for a moderator
     * @throws IllegalStateException if there is no {@code UpdateMailer}; the message says how to give one
     */
    public MailingResult approve(MailingId mailing, String subject, String text, Actor by) {
        sender();
        return store.mailings()
                .change(
                        mailing,
                        (known, others, now) -> known.says(subject, text)
                                ? known.approved(by, now).sending(policy, others, now)
                                : new MailingResult.Edited(known));
    }

    /**
     * Rejects the texts of a mailing. Editing makes it a draft again.
     *
     * @param mailing which mailing
     * @param subject the subject that the moderator has read
     * @param text the text that the moderator has read
     * @param by the moderator
     * @param reason why, for its creator
     * @return the result; {@link MailingResult.Edited} if its creator has changed the texts since
     * @throws IllegalMailingActionException if it does not wait for a moderator
     */
    public MailingResult reject(MailingId mailing, String subject, String text, Actor by, Reason reason) {
        return store.mailings()
                .change(
                        mailing,
                        (known, others, now) -> known.says(subject, text)
                                ? new MailingResult.Changed(known.rejected(by, reason, now))
                                : new MailingResult.Edited(known));
    }

    /**
     * Stops sending a mailing. A batch of at most 200 mails that is being sent comes to its end. {@link #send} goes on
     * from there.
     *
     * @param mailing which mailing
     * @return the stopped mailing
     * @throws IllegalMailingActionException if it is not being sent
     */
    public Mailing stop(MailingId mailing) {
        return change(mailing, (known, now) -> known.stopped());
    }

    /**
     * Looks a mailing up, with the counts of whom it has reached.
     *
     * @param mailing which mailing
     * @return the mailing; empty if it does not exist
     */
    public Optional<Mailing> find(MailingId mailing) {
        return store.mailings().find(mailing);
    }

    /**
     * Returns the mailings to supporters of a petition.
     *
     * @param petition which petition
     * @param most the length of the list, at least 1
     * @return the mailings, newest first; none if there is no such petition
     */
    public List<Mailing> mailings(PetitionId petition, int most) {
        return store.mailings().mailings(petition, required(most));
    }

    /**
     * Returns the mailings that wait for a moderator.
     *
     * @param most the length of the list, at least 1
     * @return the mailings, oldest first
     */
    public List<Mailing> inModeration(int most) {
        return store.mailings().mailings(MailingState.IN_MODERATION, required(most));
    }

    /**
     * Returns how long the mail that has waited longest has waited, of mailings that are being sent: since its first try, or
     * since the next batch has been due. For operators: it grows if the mail server takes nothing, or if nothing calls
     * {@link Maintenance#sendMailings}.
     *
     * @return the time; empty if nothing waits
     */
    public Optional<Duration> longestWait() {
        Instant now = clock.instant();
        return store.mailings()
                .oldestWaiting()
                .map(since -> since.isBefore(now) ? Duration.between(since, now) : Duration.ZERO);
    }

    private Mailing change(MailingId id, Change change) {
        return store.mailings()
                .change(id, (known, others, now) -> new MailingResult.Changed(change.of(known, now)))
                .mailing();
    }

    /** A change that other mailings do not matter for. */
    private interface Change {
        Mailing of(Mailing mailing, Instant now);
    }

    private static int required(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("Ask for 1 or more, not for " + most);
        }
        return most;
    }

    private MailingSender sender() {
        if (sender == null) {
            throw new IllegalStateException(
                    "Nothing sends mailings: give the builder an UpdateMailer, with updateMailer(…)");
        }
        return sender;
    }
}
