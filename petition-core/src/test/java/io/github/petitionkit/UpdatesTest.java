package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.mail.MailKind;
import io.github.petitionkit.mail.MailResult;
import io.github.petitionkit.mailing.Audience;
import io.github.petitionkit.mailing.IllegalMailingActionException;
import io.github.petitionkit.mailing.Mailing;
import io.github.petitionkit.mailing.MailingCounts;
import io.github.petitionkit.mailing.MailingId;
import io.github.petitionkit.mailing.MailingPolicy;
import io.github.petitionkit.mailing.MailingResult;
import io.github.petitionkit.mailing.MailingState;
import io.github.petitionkit.mailing.NoSuchMailingException;
import io.github.petitionkit.mailing.UpdateMail;
import io.github.petitionkit.petition.NoSuchPetitionException;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.place.Area;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.place.Region;
import io.github.petitionkit.policy.Confirmation;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.privacy.ConsentScope;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.request.Consent;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.result.ConsentResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A creator's update to the supporters who have agreed to it. */
class UpdatesTest {
    private static final String COUNCIL = "council";
    private static final Consent UPDATES = new Consent("updates", COUNCIL, "v1");
    private static final Consent LETTERS = new Consent("letters", COUNCIL, "v1");
    private static final Actor STAFF = Actor.staff("7");
    private static final Reason ADVERTISING = Reason.of("advertising");

    private final List<UpdateMail> sent = new CopyOnWriteArrayList<>();
    private Function<UpdateMail, MailResult> server = mail -> MailResult.SENT;

    private Site site(MailingPolicy policy) {
        return new Site(builder -> builder.mailingPolicy(policy).updateMailer(this::send));
    }

    private MailResult send(UpdateMail mail) {
        MailResult result = server.apply(mail);
        if (result == MailResult.SENT) {
            sent.add(mail);
        }
        return result;
    }

    private List<String> reached() {
        return sent.stream().map(mail -> mail.to().value()).sorted().toList();
    }

    private final Site site = site(MailingPolicy.standard());
    private final PetitionId footbridge = site.open(Policy.builder().build());
    private final PetitionId library = site.open(Policy.builder().build());

    private SignatureId supporter(PetitionId petition, String name, String email, Consent... consents) {
        SignatureId signature = site.confirmed(petition, name, email);
        site.petitions.privacy().giveConsents(petition, signature, List.of(consents));
        return signature;
    }

    private Mailing draft(PetitionId... petitions) {
        return site.petitions
                .updates()
                .draft(Audience.of(List.of(petitions), COUNCIL), "A first answer", "They listen.");
    }

    private Mailing sending(PetitionId... petitions) {
        MailingResult result = site.petitions.updates().send(draft(petitions).id());
        assertThat(result).isInstanceOf(MailingResult.Changed.class);
        return result.mailing();
    }

    private long run() {
        return site.petitions.maintenance().sendMailings();
    }

    private Mailing now(Mailing mailing) {
        return site.petitions.updates().find(mailing.id()).orElseThrow();
    }

    @Test
    void reachesEachOfThoseWhoHaveAgreedOnceAcrossAMovement() {
        SignatureId ada = supporter(footbridge, "Ada Example", "ada@example.org", UPDATES);
        SignatureId adaAgain = supporter(library, "Ada Example", "ada@example.org", UPDATES);
        supporter(library, "Grace Example", "grace@example.org", UPDATES);
        supporter(library, "Otto Example", "otto@example.org", LETTERS);
        supporter(library, "Eve Example", "eve@example.org", new Consent("updates", "partner", "v1"));
        site.pending(library, "Max Example", "max@example.org");
        Mailing mailing = sending(footbridge, library);

        assertThat(run()).isEqualTo(2);

        assertThat(reached()).containsExactly("ada@example.org", "grace@example.org");
        assertThat(now(mailing).state()).isEqualTo(MailingState.SENT);
        assertThat(now(mailing).counts()).isEqualTo(new MailingCounts(2, 0, 0, 0, 0));
        UpdateMail first = sent.stream()
                .filter(mail -> mail.to().value().equals("ada@example.org"))
                .findFirst()
                .orElseThrow();
        assertThat(first.signature()).isIn(ada, adaAgain);
        assertThat(first.subject()).isEqualTo("A first answer");
        assertThat(first.text()).isEqualTo("They listen.");
        assertThat(first.organisation()).isEqualTo(COUNCIL);
        assertThat(first.mailing()).isEqualTo(mailing.id());
        assertThat(first.title()).isEqualTo(Site.FOOTBRIDGE.title());
        assertThat(run()).isZero();
    }

    @Test
    void reachesThoseOfAnAreaAlone() {
        in("GB", "E14000639", "ada@example.org");
        in("GB", "E14000530", "grace@example.org");
        in("GB", null, "otto@example.org");
        in("FR", null, "eve@example.org");
        in("FR", "E14000530", "max@example.org");

        assertThat(reachedIn(new Region("E14000639"))).containsExactly("ada@example.org");
        assertThat(reachedIn(Country.of("FR"))).containsExactly("eve@example.org", "max@example.org");
        assertThat(reachedIn(Country.of("FR"), new Region("E14000530")))
                .containsExactly("eve@example.org", "grace@example.org", "max@example.org");
        assertThat(reachedIn(Country.of("IE"))).isEmpty();
        assertThat(reachedIn()).hasSize(5);
    }

    private void in(String country, @Nullable String region, String email) {
        site.sign(footbridge, SignatureRequest.of("Ada Example", email, country).in(region));
        SignatureId signature = site.mails.get(site.mails.size() - 1).signature();
        site.petitions.confirm(site.token(MailKind.CONFIRM, signature));
        site.petitions.privacy().giveConsents(footbridge, signature, List.of(UPDATES));
    }

    private List<String> reachedIn(Area... areas) {
        sent.clear();
        Audience audience = Audience.of(footbridge, COUNCIL).in(List.of(areas));
        site.petitions
                .updates()
                .send(site.petitions
                        .updates()
                        .draft(audience, "A first answer", "They listen.")
                        .id());
        run();
        site.clock.move(Duration.ofDays(8));
        return reached();
    }

    @Test
    void hasAtMostAThousandAreas() {
        List<Region> areas = IntStream.rangeClosed(1, Audience.MAX_AREAS)
                .mapToObj(each -> new Region("R" + each))
                .toList();
        Audience audience = Audience.of(footbridge, COUNCIL);

        assertThat(audience.in(areas).areas()).hasSize(Audience.MAX_AREAS);
        List<Area> more = new ArrayList<>(areas);
        more.add(Country.of("FR"));
        assertThatThrownBy(() -> audience.in(more)).hasMessageContaining("at most 1000 areas");
    }

    @Test
    void isReadByWhoeverWantsToReadItFirstAndChangesNothing() {
        supporter(footbridge, "Ada Example", "ada@example.org", UPDATES);
        Mailing draft = draft(footbridge, library);
        EmailAddress reader = EmailAddress.parse("proofs@example.org").orElseThrow();

        assertThat(site.petitions.updates().preview(draft.id(), reader, Locale.FRENCH))
                .isEqualTo(MailResult.SENT);

        UpdateMail mail = sent.get(0);
        assertThat(mail.to()).isEqualTo(reader);
        assertThat(mail.locale()).isEqualTo(Locale.FRENCH);
        assertThat(mail.subject()).isEqualTo("A first answer");
        assertThat(mail.text()).isEqualTo("They listen.");
        assertThat(mail.petition()).isIn(footbridge, library);
        assertThat(now(draft)).isEqualTo(draft);
        assertThat(run()).isZero();

        site.petitions.updates().send(draft.id());
        run();
        assertThat(reached()).containsExactly("ada@example.org", "proofs@example.org");
        assertThat(site.petitions.updates().preview(draft.id(), reader, Locale.FRENCH))
                .as("what has been sent")
                .isEqualTo(MailResult.SENT);
        assertThat(sent).extracting(UpdateMail::signature).doesNotHaveDuplicates();
    }

    @Test
    void doesNothingToSupportersByTheLinksOfAPreview() {
        supporter(footbridge, "Ada Example", "ada@example.org", UPDATES);
        Mailing draft = draft(footbridge);
        site.petitions
                .updates()
                .preview(draft.id(), EmailAddress.parse("proofs@example.org").orElseThrow(), Locale.ENGLISH);
        UpdateMail proof = sent.remove(0);

        SelfService selfService = site.petitions.selfService();
        selfService.unsubscribe(proof.stopUpdatesToken(), ConsentScope.ALL);
        selfService.unsubscribe(proof.unsubscribeToken());
        assertThat(selfService.show(proof.unsubscribeToken()).stream().flatMap(List::stream))
                .isEmpty();

        site.petitions.updates().send(draft.id());
        run();
        assertThat(reached()).containsExactly("ada@example.org");
    }

    @Test
    void saysWhatBecameOfAPreview() {
        Mailing draft = draft(footbridge);
        EmailAddress reader = EmailAddress.parse("proofs@example.org").orElseThrow();
        Updates updates = site.petitions.updates();

        server = mail -> new MailResult.Refused("550");
        assertThat(updates.preview(draft.id(), reader, Locale.ENGLISH)).isEqualTo(new MailResult.Refused("550"));
        assertThat(site.petitions.mails().isSuppressed(reader)).isFalse();
        server = mail -> {
            throw new IllegalStateException("down, proofs@example.org");
        };
        assertThat(updates.preview(draft.id(), reader, Locale.ENGLISH))
                .isEqualTo(new MailResult.Later("java.lang.IllegalStateException"));
        MailingId unknown = new MailingId(new UUID(0, 9));
        assertThatThrownBy(() -> updates.preview(unknown, reader, Locale.ENGLISH))
                .isInstanceOf(NoSuchMailingException.class);
    }

    @Test
    void isDeletedUntilItHasBegun() {
        Updates updates = site.petitions.updates();
        Mailing draft = draft(footbridge);

        assertThat(updates.delete(draft.id())).isTrue();
        assertThat(updates.delete(draft.id())).isFalse();
        assertThat(updates.find(draft.id())).isEmpty();

        Mailing begun = sending(footbridge);
        assertThatThrownBy(() -> updates.delete(begun.id()))
                .isInstanceOf(IllegalMailingActionException.class)
                .hasMessageContaining("SENDING");
        updates.stop(begun.id());
        assertThatThrownBy(() -> updates.delete(begun.id())).isInstanceOf(IllegalMailingActionException.class);
        updates.send(begun.id());
        run();
        assertThatThrownBy(() -> updates.delete(begun.id())).isInstanceOf(IllegalMailingActionException.class);
        assertThat(updates.mailings(footbridge, 10)).hasSize(1);
    }

    @Test
    void staysOnRecordWhereItHasBegunThoughAModeratorRejectsItsNewText() {
        Site moderated = site(MailingPolicy.standard().withModeration());
        PetitionId petition = moderated.open(Policy.builder().build());
        Updates updates = moderated.petitions.updates();
        MailingId id = updates.draft(Audience.of(petition, COUNCIL), "A first answer", "They listen.")
                .id();
        updates.send(id);
        updates.approve(id, "A first answer", "They listen.", STAFF);
        updates.stop(id);
        updates.edit(id, "Buy my book", "It is cheap.");
        updates.send(id);
        updates.reject(id, "Buy my book", "It is cheap.", STAFF, ADVERTISING);

        assertThatThrownBy(() -> updates.delete(id))
                .isInstanceOf(IllegalMailingActionException.class)
                .hasMessageContaining("begun");
    }

    @Test
    void reachesAMailboxThatPeopleShareOnceHoweverItIsSpelt() {
        supporter(footbridge, "Ada Example", "ada@example.org", UPDATES);
        supporter(library, "Otto Example", "Ada@Example.org", UPDATES);

        sending(footbridge, library);
        run();

        assertThat(reached()).hasSize(1);
    }

    @Test
    void leavesOutWhoeverHasGoneWhenTheBatchIsSent() {
        supporter(footbridge, "Ada Example", "ada@example.org", UPDATES);
        SignatureId otto = supporter(footbridge, "Otto Example", "otto@example.org", UPDATES);
        supporter(footbridge, "Grace Example", "grace@example.org", UPDATES);
        supporter(footbridge, "Eve Example", "eve@example.org", UPDATES);
        supporter(footbridge, "Max Example", "max@example.org", UPDATES);
        Mailing mailing = sending(footbridge);

        site.petitions.privacy().withdrawConsents(new EmailAddress("ada@example.org"), ConsentScope.ALL.to(COUNCIL));
        site.petitions.withdraw(footbridge, otto);
        site.petitions.mails().suppress(new EmailAddress("grace@example.org"), Reason.of("asked"));
        site.petitions.privacy().erase(new EmailAddress("eve@example.org"));
        run();

        assertThat(reached()).containsExactly("max@example.org");
        assertThat(now(mailing).counts()).isEqualTo(new MailingCounts(1, 1, 0, 0, 0));
    }

    @Test
    void endsWithOneClickForTheOrganisationAndPurposeAlone() {
        SignatureId ada = supporter(footbridge, "Ada Example", "ada@example.org", UPDATES, LETTERS);
        sending(footbridge);
        run();
        ConsentScope scope = ConsentScope.ALL
                .to(sent.get(0).organisation())
                .forPurpose(sent.get(0).purpose());

        for (long changed : new long[] {1, 0}) {
            assertThat(site.petitions.selfService().withdrawConsents(sent.get(0).unsubscribeToken(), scope))
                    .isEqualTo(new ConsentResult.Recorded(changed));
        }
        sending(footbridge);
        run();

        assertThat(sent).hasSize(1);
        assertThat(site.store
                        .signature(footbridge, ada)
                        .orElseThrow()
                        .statement()
                        .standingConsents())
                .extracting(given -> given.consent())
                .containsExactly(LETTERS);
        assertThat(site.petitions.mails().isSuppressed(new EmailAddress("ada@example.org")))
                .isFalse();
    }

    /** Whoever a mail is forwarded to has its link as well. */
    @Test
    void reachesASupporterAgainWhoAgreesAfterSomebodyElseHasUsedAForwardedLink() {
        SignatureId ada = supporter(footbridge, "Ada Example", "ada@example.org", UPDATES);
        sending(footbridge);
        run();
        String forwarded = sent.get(0).stopUpdatesToken();
        assertThat(site.petitions.selfService().unsubscribe(forwarded, ConsentScope.ALL.to(UPDATES.organisation())))
                .isTrue();
        sending(footbridge);
        run();
        assertThat(sent).hasSize(1);
        assertThat(site.petitions.selfService().show(forwarded))
                .as("shows nothing of hers")
                .isEmpty();

        site.petitions.privacy().giveConsents(footbridge, ada, List.of(UPDATES));
        site.clock.move(Duration.ofDays(8));
        sending(footbridge);
        run();

        assertThat(reached()).containsExactly("ada@example.org", "ada@example.org");
    }

    @Test
    void leavesAllOtherMailAloneWhateverIsDoneWithTheLinkOfAForwardedMail() {
        EmailAddress ada = new EmailAddress("ada@example.org");
        supporter(footbridge, "Ada Example", ada.value(), UPDATES);
        sending(footbridge);
        run();
        String forwarded = sent.get(0).stopUpdatesToken();
        SelfService self = site.petitions.selfService();

        assertThat(self.unsubscribe(forwarded)).isFalse();
        assertThat(site.petitions.mails().complained(forwarded)).isFalse();
        assertThat(site.petitions.mails().bounced(ada, forwarded)).isFalse();
        site.petitions.privacy().erase(ada);
        assertThat(self.unsubscribe(forwarded, ConsentScope.ALL))
                .as("nothing comes any more, and the page says so")
                .isTrue();
        assertThat(site.petitions.mails().isSuppressed(ada)).isFalse();

        site.petitions.mails().suppress(ada, ADVERTISING);
        assertThat(self.resubscribe(forwarded)).isFalse();
        assertThat(site.petitions.mails().isSuppressed(ada)).isTrue();
    }

    @Test
    void endsForTheWholeMailboxThoughTheSignatureOfTheMailIsErased() {
        SignatureId ada = supporter(footbridge, "Ada Example", "ada@example.org", UPDATES);
        sending(footbridge);
        run();
        SignatureId later = supporter(library, "Ada Example", "Ada@example.org", UPDATES, LETTERS);
        site.petitions
                .privacy()
                .erase(site.petitions
                        .links()
                        .withdrawal(footbridge, ada, new EmailAddress("ada@example.org"), Duration.ofDays(1)));

        for (String token : List.of(sent.get(0).unsubscribeToken(), sent.get(0).stopUpdatesToken())) {
            site.petitions.privacy().giveConsents(library, later, List.of(UPDATES));
            assertThat(site.petitions.selfService().unsubscribe(token, ConsentScope.ALL.forPurpose("updates")))
                    .isTrue();
            assertThat(site.store
                            .signature(library, later)
                            .orElseThrow()
                            .statement()
                            .standingConsents())
                    .extracting(given -> given.consent())
                    .containsExactly(LETTERS);
        }
        assertThat(site.petitions.mails().isSuppressed(new EmailAddress("ada@example.org")))
                .isFalse();
    }

    @Test
    void triesAgainWhatTheMailServerTakesLater() {
        supporter(footbridge, "Ada Example", "ada@example.org", UPDATES);
        supporter(footbridge, "Otto Example", "otto@example.org", UPDATES);
        server = mail -> mail.to().value().startsWith("ada") ? new MailResult.Later("SMTP 450") : MailResult.SENT;
        Mailing mailing = sending(footbridge);
        run();

        assertThat(now(mailing).state()).isEqualTo(MailingState.SENDING);
        assertThat(now(mailing).counts()).isEqualTo(new MailingCounts(1, 0, 0, 1, 0));
        assertThat(run()).isZero();
        server = mail -> MailResult.SENT;
        site.clock.move(Duration.ofHours(1));
        run();

        assertThat(reached()).containsExactly("ada@example.org", "otto@example.org");
        assertThat(now(mailing).counts()).isEqualTo(new MailingCounts(2, 0, 0, 0, 0));
        assertThat(now(mailing).state()).isEqualTo(MailingState.SENT);
    }

    @Test
    void tellsOperatorsHowLongMailHasWaited() {
        supporter(footbridge, "Ada Example", "ada@example.org", UPDATES);
        assertThat(site.petitions.updates().longestWait()).isEmpty();
        server = mail -> new MailResult.Later("SMTP 450");
        sending(footbridge);
        assertThat(site.petitions.updates().longestWait()).contains(Duration.ZERO);
        run();
        site.clock.move(Duration.ofHours(3));
        assertThat(site.petitions.updates().longestWait()).contains(Duration.ofHours(3));
        server = mail -> MailResult.SENT;
        run();
        assertThat(site.petitions.updates().longestWait()).isEmpty();
    }

    @Test
    void givesUpWhatTheMailServerHasPutOffForFiveDays() {
        supporter(footbridge, "Ada Example", "ada@example.org", UPDATES);
        server = mail -> new MailResult.Later("SMTP 452");
        Mailing mailing = sending(footbridge);
        run();
        site.clock.move(Duration.ofDays(5));
        run();

        assertThat(now(mailing).counts()).isEqualTo(new MailingCounts(0, 0, 0, 0, 1));
        assertThat(now(mailing).state()).isEqualTo(MailingState.SENT);
    }

    @Test
    void givesUpAnAddressThatTheMailServerRefuses() {
        supporter(footbridge, "Ada Example", "ada@example.org", UPDATES);
        server = mail -> new MailResult.Refused("SMTP 550");
        Mailing mailing = sending(footbridge);
        run();

        assertThat(now(mailing).counts()).isEqualTo(new MailingCounts(0, 0, 1, 0, 0));
        assertThat(site.petitions.mails().isSuppressed(new EmailAddress("ada@example.org")))
                .isTrue();
    }

    @Test
    @Tag("crowd")
    void pausesWhileTheMailServerCannotBeReachedAndMissesNobody() {
        for (int number = 0; number < 40; number++) {
            supporter(footbridge, "Ada Example", "ada" + number + "@site" + number + ".example", UPDATES);
        }
        server = mail -> {
            throw new IllegalStateException("connection refused");
        };
        Mailing mailing = sending(footbridge);
        assertThat(run()).as("it ends a batch early").isLessThan(20);
        assertThat(run()).isZero();
        site.clock.move(Duration.ofDays(1));
        assertThat(run()).isLessThan(20);
        server = mail -> MailResult.SENT;
        site.clock.move(Duration.ofDays(1));
        run();

        assertThat(reached()).hasSize(40).doesNotHaveDuplicates();
        assertThat(now(mailing).state()).isEqualTo(MailingState.SENT);
    }

    @Test
    void isSentAgainWhereACrashedNodeLeftIt() {
        supporter(footbridge, "Ada Example", "ada@example.org", UPDATES);
        Mailing mailing = sending(footbridge);
        Duration lease = Duration.ofMinutes(1);
        assertThat(site.store.mailings().claim(1, lease)).isPresent();

        assertThat(run()).isZero();
        site.clock.move(lease);
        run();

        assertThat(reached()).containsExactly("ada@example.org");
        assertThat(now(mailing).state()).isEqualTo(MailingState.SENT);
    }

    @Test
    void isStoppedEditedAndResumedForThoseWhoAreLeft() {
        supporter(footbridge, "Ada Example", "ada@example.org", UPDATES);
        supporter(footbridge, "Otto Example", "otto@example.org", UPDATES);
        server = mail -> mail.to().value().startsWith("ada") ? MailResult.SENT : new MailResult.Later("SMTP 450");
        Mailing mailing = sending(footbridge);
        run();
        assertThatThrownBy(() -> site.petitions.updates().edit(mailing.id(), "a", "b"))
                .isInstanceOf(IllegalMailingActionException.class)
                .hasMessageContaining("is SENDING and cannot be edited");
        site.petitions.updates().stop(mailing.id());
        site.petitions.updates().stop(mailing.id());
        server = mail -> MailResult.SENT;
        site.clock.move(Duration.ofHours(1));

        assertThat(run()).isZero();
        site.petitions.updates().edit(mailing.id(), "A second answer", "They still listen.");
        assertThat(run()).isZero();
        site.petitions.updates().send(mailing.id());
        site.petitions.updates().send(mailing.id());
        run();

        assertThat(sent).extracting(UpdateMail::subject).containsExactly("A first answer", "A second answer");
        assertThat(reached()).containsExactly("ada@example.org", "otto@example.org");
    }

    @Test
    void waitsForAModeratorWhereThePolicySaysSoAndAgainAfterAnEdit() {
        Site moderated = site(MailingPolicy.standard().withModeration());
        PetitionId petition = moderated.open(
                Policy.builder().confirmation(Confirmation.NOT_NEEDED).build());
        Updates updates = moderated.petitions.updates();
        MailingId id = updates.draft(Audience.of(petition, COUNCIL), "News", "Buy my book.")
                .id();

        assertThat(updates.send(id).mailing().state()).isEqualTo(MailingState.IN_MODERATION);
        assertThat(updates.inModeration(10)).extracting(Mailing::id).containsExactly(id);
        assertThat(updates.reject(id, "News", "Buy my book.", STAFF, ADVERTISING)
                        .mailing()
                        .state())
                .isEqualTo(MailingState.REJECTED);
        assertThatThrownBy(() -> updates.send(id)).isInstanceOf(IllegalMailingActionException.class);
        assertThat(updates.edit(id, "News", "They listen.").state()).isEqualTo(MailingState.DRAFT);
        assertThat(updates.send(id).mailing().state()).isEqualTo(MailingState.IN_MODERATION);
        assertThat(updates.approve(id, "News", "They listen.", STAFF).mailing().state())
                .isEqualTo(MailingState.SENDING);
        updates.stop(id);
        assertThat(updates.send(id).mailing().state()).isEqualTo(MailingState.SENDING);
        updates.stop(id);
        updates.edit(id, "News", "Buy my book after all.");
        assertThat(updates.send(id).mailing().state()).isEqualTo(MailingState.IN_MODERATION);
        assertThat(moderated.petitions.maintenance().sendMailings()).isZero();
    }

    @Test
    void isNotSentWithTextsThatNoModeratorHasReadThoughOneApprovesTheFormerOnes() {
        Site moderated = site(MailingPolicy.standard().withModeration());
        PetitionId petition = moderated.open(Policy.builder().build());
        Updates updates = moderated.petitions.updates();
        MailingId id = updates.draft(Audience.of(petition, COUNCIL), "News", "They listen.\nAt last.")
                .id();
        updates.send(id);

        Mailing edited = updates.edit(id, "News", "Buy my book.");

        assertThat(updates.approve(id, "News", "They listen.\nAt last.", STAFF))
                .isEqualTo(new MailingResult.Edited(edited));
        assertThat(updates.reject(id, "News", "They listen.\nAt last.", STAFF, ADVERTISING))
                .isEqualTo(new MailingResult.Edited(edited));
        assertThat(updates.find(id)).contains(edited);
        updates.edit(id, "News", "They listen.\nAt last.");
        assertThat(updates.approve(id, "News", "They listen.\r\nAt last.", STAFF)
                        .mailing()
                        .state())
                .as("line ends of a form")
                .isEqualTo(MailingState.SENDING);
    }

    @Test
    void beginsAtMostTwiceAWeekOnEachPetition() {
        Mailing first = sending(footbridge);
        site.clock.move(Duration.ofDays(1));
        sending(footbridge, library);
        Mailing third = draft(library, footbridge);

        assertThat(site.petitions.updates().send(third.id()))
                .isEqualTo(new MailingResult.TooMany(third, first.createdAt().plus(MailingPolicy.WEEK)));
        site.petitions.updates().stop(first.id());
        assertThat(site.petitions.updates().send(first.id())).isInstanceOf(MailingResult.Changed.class);
        assertThat(sending(library).state()).isEqualTo(MailingState.SENDING);
        site.clock.move(Duration.ofDays(6));
        assertThat(site.petitions.updates().send(third.id())).isInstanceOf(MailingResult.TooMany.class);
        site.clock.move(Duration.ofDays(1));
        assertThat(site.petitions.updates().send(third.id())).isInstanceOf(MailingResult.Changed.class);
    }

    @Test
    void saysWhatIsMissing() {
        assertThatThrownBy(() -> draft(new PetitionId(new UUID(9, 9)))).isInstanceOf(NoSuchPetitionException.class);
        assertThatThrownBy(() -> Audience.of(List.of(), COUNCIL)).hasMessageContaining("at least one petition");
        assertThatThrownBy(() -> site.petitions.updates().draft(Audience.of(footbridge, COUNCIL), " ", "News"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("subject of 1 to 255");
        Site mute = new Site();
        PetitionId petition = mute.open(Policy.builder().build());
        MailingId draft = mute.petitions
                .updates()
                .draft(Audience.of(petition, COUNCIL), "News", "They listen.")
                .id();
        assertThatThrownBy(() -> mute.petitions.updates().send(draft))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("updateMailer(…)");
        assertThat(mute.petitions.maintenance().sendMailings()).isZero();
    }

    @Test
    void areListedFromOneOn() {
        assertThat(site.petitions.updates().inModeration(1)).isEmpty();
        assertThatThrownBy(() -> site.petitions.updates().inModeration(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Ask for 1 or more, not for 0");
    }

    @Test
    @Tag("crowd")
    void reachesACrowdOnceInManyBatches() {
        PetitionId busy =
                site.open(Policy.builder().confirmation(Confirmation.NOT_NEEDED).build());
        int people = 1_300;
        for (int number = 0; number < people; number++) {
            site.sign(
                    busy,
                    SignatureRequest.builder()
                            .name("Ada Example")
                            .email("ada" + number + "@site" + number + ".example")
                            .country("GB")
                            .consent(UPDATES)
                            .build());
        }
        Mailing mailing = sending(busy, footbridge);
        run();

        assertThat(reached()).hasSize(people).doesNotHaveDuplicates();
        assertThat(now(mailing).counts()).isEqualTo(new MailingCounts(people, 0, 0, 0, 0));
        assertThat(now(mailing).state()).isEqualTo(MailingState.SENT);
        assertThat(site.petitions.updates().mailings(busy, 10))
                .extracting(Mailing::id)
                .containsExactly(mailing.id());
    }
}
