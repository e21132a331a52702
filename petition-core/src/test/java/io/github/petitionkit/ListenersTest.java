package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.petitionkit.event.DeliveryOrder;
import io.github.petitionkit.event.EventId;
import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.event.PetitionListener;
import io.github.petitionkit.event.PostponedEventException;
import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.mail.Mail;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.policy.Confirmation;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.store.DeadLetter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ListenersTest {
    private static final Policy AT_ONCE =
            Policy.builder().confirmation(Confirmation.NOT_NEEDED).build();

    private final AtomicBoolean broken = new AtomicBoolean();
    private final List<PetitionEvent> heard = new ArrayList<>();
    private final PetitionListener fragile = new PetitionListener() {
        @Override
        public void on(PetitionEvent event) {
            if (broken.get()) {
                throw new IllegalStateException("out of order");
            }
            heard.add(event);
        }

        @Override
        public String name() {
            return "fragile";
        }

        @Override
        public DeliveryOrder order() {
            return DeliveryOrder.BY_PETITION;
        }
    };
    private final Site site = new Site(builder -> builder.listener(fragile));

    @Test
    void hearEveryEventOnceInTheOrderOfItsNumber() {
        PetitionId petition = site.open(AT_ONCE);
        site.sign(petition, "Ada Example", "ada@example.org");
        site.sign(petition, "Bob Example", "bob@example.org");

        assertThat(heard).extracting(PetitionEvent::id).isSorted().doesNotHaveDuplicates();
        assertThat(heard)
                .extracting(event -> event.id().toString())
                .first()
                .isEqualTo(new EventId(petition, 0).toString())
                .asString()
                .contains(petition.toString());
        assertThat(heard).isEqualTo(site.events);
    }

    @Test
    void areToldLaterAndInOrderWhatTheyFailedOn() {
        PetitionId petition = site.open(AT_ONCE);
        int before = heard.size();
        broken.set(true);
        site.sign(petition, "Ada Example", "ada@example.org");
        site.sign(petition, "Bob Example", "bob@example.org");

        assertThat(heard).hasSize(before);
        assertThat(site.events).as("the others hear at once").hasSize(before + 2);
        assertThat(site.counted(petition)).as("the signatures stand").isEqualTo(2);

        broken.set(false);
        assertThat(site.petitions.maintenance().deliverEvents()).as("too early").isZero();
        site.clock.move(Duration.ofSeconds(1));
        assertThat(site.petitions.maintenance().deliverEvents()).isEqualTo(2);
        assertThat(heard).isEqualTo(site.events);
        assertThat(site.petitions.maintenance().deadLetters()).isEmpty();
    }

    @Test
    @Tag("memory")
    void waitLongerAfterEachFailureButNeverMoreThanAnHour() {
        broken.set(true);
        site.petitions.create(Site.FOOTBRIDGE, AT_ONCE);

        List<Duration> pauses = new ArrayList<>();
        for (int failure = 1; failure < 40; failure++) {
            Duration waited = Duration.ZERO;
            while (site.petitions.maintenance().deliverEvents() == 0) {
                site.clock.move(Duration.ofSeconds(1));
                waited = waited.plusSeconds(1);
            }
            pauses.add(waited);
        }

        assertThat(pauses)
                .isSorted()
                .startsWith(Duration.ofSeconds(1), Duration.ofSeconds(2))
                .endsWith(Duration.ofHours(1), Duration.ofHours(1));
    }

    @Test
    @Tag("crowd")
    void areGivenUpOnAnEventAfterFortyFailuresButNotOnTheNext() {
        broken.set(true);
        PetitionId petition =
                site.petitions.create(Site.FOOTBRIDGE, AT_ONCE).orElseThrow().id();
        for (int attempt = 1; attempt < 40; attempt++) {
            assertThat(site.petitions.maintenance().deadLetters()).isEmpty();
            site.clock.move(Duration.ofHours(1));
            site.petitions.maintenance().deliverEvents();
        }

        DeadLetter given = site.petitions.maintenance().deadLetters().get(0);
        assertThat(given.listener()).isEqualTo("fragile");
        assertThat(given.event().id()).isEqualTo(new EventId(petition, 0));

        broken.set(false);
        site.petitions.open(petition);
        assertThat(heard).hasSize(1);
        assertThat(site.petitions.maintenance().retry(given)).isTrue();
        assertThat(heard).hasSize(2);
        assertThat(site.petitions.maintenance().deadLetters()).isEmpty();
        assertThat(site.petitions.maintenance().retry(given))
                .as("it is not given up any more")
                .isFalse();
    }

    @Test
    void keepAnEventGivenUpThatFailsAgain() {
        broken.set(true);
        site.petitions.create(Site.FOOTBRIDGE, AT_ONCE);
        for (int attempt = 1; attempt < 40; attempt++) {
            site.clock.move(Duration.ofHours(1));
            site.petitions.maintenance().deliverEvents();
        }
        DeadLetter given = site.petitions.maintenance().deadLetters().get(0);

        assertThat(site.petitions.maintenance().retry(given)).isFalse();
        assertThat(site.petitions.maintenance().deadLetters()).containsExactly(given);
    }

    @Test
    void needNamesOfTheirOwn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Site(builder -> builder.listener(fragile).listener(fragile)))
                .withMessageContaining("fragile")
                .withMessageContaining("override name()");
    }

    @Test
    void mustExistToBeToldAgain() {
        site.open(AT_ONCE);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> site.petitions.maintenance().retry(new DeadLetter("nobody", heard.get(0))))
                .withMessageContaining("nobody")
                .withMessageContaining("fragile");
    }

    @Test
    void getTheMailThatTheMailerCouldNotSendAtFirst() {
        AtomicBoolean down = new AtomicBoolean(true);
        List<Mail> sent = new ArrayList<>();
        MovableClock clock = new MovableClock("2026-03-03T09:00:00Z");
        Petitions petitions = Petitions.builder(Site.KEYRING)
                .clock(clock)
                .fraudPolicy(FraudPolicy.NONE)
                .executor(Runnable::run)
                .mailer(mail -> {
                    if (down.get()) {
                        throw new IllegalStateException("no mail server");
                    }
                    sent.add(mail);
                })
                .build();
        PetitionId petition = petitions
                .create(Site.FOOTBRIDGE, Policy.builder().build())
                .orElseThrow()
                .id();
        petitions.open(petition);
        petitions.sign(petition, SignatureRequest.of("Ada", "ada@example.org", "GB"));
        assertThat(sent).isEmpty();

        down.set(false);
        clock.move(Duration.ofMinutes(1));
        petitions.maintenance().deliverEvents();

        assertThat(sent)
                .singleElement()
                .satisfies(mail ->
                        assertThat(petitions.confirm(mail.token()).isAccepted()).isTrue());
    }

    @Test
    void canTellWhatEntersTheCountFromWhatLeavesIt() {
        PetitionId petition = site.open(AT_ONCE);
        site.sign(petition, "Ada Example", "ada@example.org");
        PetitionEvent.SignatureStateChanged signed =
                site.events(PetitionEvent.SignatureStateChanged.class).get(0);
        site.petitions.withdraw(petition, signed.signature());
        PetitionEvent.SignatureStateChanged withdrawn =
                site.events(PetitionEvent.SignatureStateChanged.class).get(1);

        assertThat(signed.entersCount()).isTrue();
        assertThat(signed.leavesCount()).isFalse();
        assertThat(signed.counted()).isOne();
        assertThat(withdrawn.entersCount()).isFalse();
        assertThat(withdrawn.leavesCount()).isTrue();
        assertThat(withdrawn.counted()).isZero();
    }

    @Test
    @Tag("crowd")
    void neverLoseAnEventThatTheyPostpone() {
        AtomicBoolean away = new AtomicBoolean(true);
        List<PetitionEvent> taken = new ArrayList<>();
        Site patient = new Site(builder -> builder.listener(event -> {
            if (away.get()) {
                throw new PostponedEventException("The receiver is away", Duration.ofMinutes(1));
            }
            taken.add(event);
        }));
        patient.open(AT_ONCE);

        for (int attempt = 0; attempt < 100; attempt++) {
            patient.clock.move(Duration.ofMinutes(1));
            patient.petitions.maintenance().deliverEvents();
        }
        assertThat(patient.petitions.maintenance().deadLetters()).isEmpty();
        away.set(false);
        patient.clock.move(Duration.ofMinutes(1));
        patient.petitions.maintenance().deliverEvents();

        assertThat(taken).extracting(event -> event.id().number()).containsExactlyInAnyOrder(0L, 1L);
    }
}
