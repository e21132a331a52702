package io.github.petitionkit.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.mail.Mail;
import io.github.petitionkit.mail.MailKind;
import io.github.petitionkit.petition.Hashtag;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.search.PetitionSearch;
import io.github.petitionkit.signature.result.ConfirmationResult;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.signature.result.WithdrawalResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** Many petitions of one movement on two nodes, all busy at once: signed, confirmed, withdrawn, told, moderated, and counted. */
final class ManyPetitions {
    private static final int PETITIONS = 12;
    private static final int PEOPLE = 96;
    private static final int THREADS = 12;
    private static final Hashtag MOVEMENT = new Hashtag("footbridge");

    private final Map<String, Mail> confirmations = new ConcurrentHashMap<>();
    private final Set<String> events = ConcurrentHashMap.newKeySet();
    private final List<PetitionId> petitions = new ArrayList<>();

    private Petitions node(JdbcPetitionStore store) {
        return Surge.site(store)
                .followMovements()
                .mailer(mail -> {
                    if (mail.kind() == MailKind.CONFIRM) {
                        confirmations.put(mail.to().value(), mail);
                    }
                })
                .listener((PetitionEvent event) -> events.add(event.id().toString()))
                .build();
    }

    private interface Step {
        void take(Petitions node, int person);
    }

    private static void byEverybody(List<Petitions> nodes, int people, Step step) throws Exception {
        List<Callable<Void>> calls = IntStream.range(0, people)
                .<Callable<Void>>mapToObj(person -> () -> {
                    step.take(nodes.get(person % nodes.size()), person);
                    return null;
                })
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            for (Future<Void> each : threads.invokeAll(calls)) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private PetitionId petition(int person) {
        return petitions.get(person % PETITIONS);
    }

    private Mail confirmation(int person) {
        return Objects.requireNonNull(confirmations.get("person" + person + "@example.org"));
    }

    void run(DataSource database) throws Exception {
        try (JdbcPetitionStore first = JdbcPetitionStore.of(database);
                JdbcPetitionStore second = JdbcPetitionStore.of(database);
                Petitions one = node(first);
                Petitions other = node(second)) {
            List<Petitions> nodes = List.of(one, other);
            for (int number = 0; number < PETITIONS; number++) {
                petitions.add(Surge.open(one, Policy.builder()));
                one.moderation().join(petitions.get(number), MOVEMENT);
            }
            byEverybody(
                    nodes,
                    PEOPLE,
                    (node, person) -> assertThat(node.sign(petition(person), Surge.person(person)))
                            .isInstanceOf(SigningResult.ConfirmationNeeded.class));
            BackendKillTest.deliverAll(other);
            byEverybody(
                    nodes,
                    PEOPLE,
                    (node, person) -> assertThat(
                                    node.confirm(confirmation(person).token()))
                            .isInstanceOf(ConfirmationResult.Counted.class));
            byEverybody(
                    nodes,
                    PETITIONS,
                    (node, person) -> assertThat(node.withdraw(
                                    petition(person), confirmation(person).signature()))
                            .isInstanceOf(WithdrawalResult.Withdrawn.class));
            byEverybody(
                    nodes,
                    PETITIONS,
                    (node, person) -> node.moderation()
                            .invalidate(
                                    petition(person),
                                    confirmation(person + PETITIONS).signature(),
                                    Reason.of("duplicate"),
                                    Actor.SYSTEM));
            BackendKillTest.deliverAll(one);
            BackendKillTest.deliverAll(other);

            int counted = PEOPLE / PETITIONS - 2;
            for (PetitionId petition : petitions) {
                assertThat(other.progress(petition).tally().counted()).isEqualTo(counted);
                assertThat(one.maintenance().reconcile(petition).findings()).isEmpty();
            }
            assertThat(one.reader().progress(petitions))
                    .extracting(progress -> progress.tally().counted())
                    .hasSize(PETITIONS)
                    .containsOnly((long) counted);
            assertThat(other.movements().progress(MOVEMENT).supporters()).isEqualTo((long) PETITIONS * counted);
            assertThat(other.movements().trending(PETITIONS)).hasSize(PETITIONS);
            assertThat(one.reader()
                            .search(
                                    PetitionSearch.builder()
                                            .tag(MOVEMENT.value())
                                            .build(),
                                    PETITIONS)
                            .petitions())
                    .hasSize(PETITIONS);
            assertThat(first.outbox().deadLetters()).isEmpty();
            assertThat(one.maintenance().undelivered().values()).containsOnly(0L);
        }
    }
}
