package io.github.petitionkit.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.mail.Mail;
import io.github.petitionkit.mail.MailKind;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.signature.result.ConfirmationResult;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.signature.result.WithdrawalResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Several nodes reach PostgreSQL through PgBouncer in transaction mode, where each transaction can run in another process
 * of the server, with the driver's usual settings.
 */
@Tag("slow")
class PgBouncerTest {
    private static final Logger LOG = LoggerFactory.getLogger(PgBouncerTest.class);
    private static final int PEOPLE = 300;
    private static final int THREADS = 12;

    private final Map<String, Mail> confirmations = new ConcurrentHashMap<>();
    private final Set<Long> events = ConcurrentHashMap.newKeySet();

    private static Path program() {
        Optional<Path> program = PgBouncer.program();
        if (program.isEmpty()) {
            LOG.warn("SKIPPED: pgbouncer is not installed (apt-get install pgbouncer), so nothing is known of poolers");
        }
        assumeTrue(program.isPresent(), "pgbouncer is not installed: apt-get install pgbouncer");
        return program.orElseThrow();
    }

    private Petitions node(JdbcPetitionStore store) {
        return Surge.site(store)
                .mailer(mail -> {
                    if (mail.kind() == MailKind.CONFIRM) {
                        confirmations.put(mail.to().value(), mail);
                    }
                })
                .listener((PetitionEvent event) -> events.add(event.id().number()))
                .build();
    }

    private static <T> List<T> all(List<Callable<T>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> each : threads.invokeAll(calls)) {
                results.add(each.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> List<T> byEverybody(List<Petitions> nodes, int people, Step<T> step) throws Exception {
        return all(IntStream.range(0, people)
                .<Callable<T>>mapToObj(person -> () -> step.take(nodes.get(person % nodes.size()), person))
                .toList());
    }

    private interface Step<T> {
        T take(Petitions node, int person);
    }

    private Mail confirmation(int person) {
        return Objects.requireNonNull(confirmations.get("person" + person + "@example.org"));
    }

    @Test
    void signsConfirmsWithdrawsAndTellsOnSeveralNodes(@TempDir Path folder) throws Exception {
        Path program = program();
        try (OwnServer server = OwnServer.start(folder.resolve("data"));
                PgBouncer bouncer = PgBouncer.start(program, folder, server.port());
                ConnectionPool pool = new ConnectionPool(OwnServer.url(bouncer.port(), ""), "postgres")) {
            Schema.apply(pool);
            try (JdbcPetitionStore first = JdbcPetitionStore.of(pool);
                    JdbcPetitionStore second = JdbcPetitionStore.of(pool);
                    JdbcPetitionStore third = JdbcPetitionStore.of(pool)) {
                List<Petitions> nodes = List.of(node(first), node(second), node(third));
                PetitionId petition = Surge.open(nodes.get(0), Policy.builder());
                PetitionId direct = Surge.open(nodes.get(0));
                Application apart =
                        Application.start(OwnServer.url(bouncer.port(), ""), direct, 1_000_000, 1_000_000 + PEOPLE, 4);

                assertThat(byEverybody(nodes, PEOPLE, (node, person) -> node.sign(petition, Surge.person(person))))
                        .hasOnlyElementsOfType(SigningResult.ConfirmationNeeded.class);
                BackendKillTest.deliverAll(nodes.get(1));
                assertThat(byEverybody(
                                nodes,
                                PEOPLE,
                                (node, person) ->
                                        node.confirm(confirmation(person).token())))
                        .hasOnlyElementsOfType(ConfirmationResult.Counted.class);
                assertThat(byEverybody(
                                nodes,
                                PEOPLE / 3,
                                (node, person) -> node.withdraw(
                                        petition, confirmation(person).signature())))
                        .hasOnlyElementsOfType(WithdrawalResult.Withdrawn.class);
                apart.await();
                BackendKillTest.deliverAll(nodes.get(2));

                for (Petitions node : nodes) {
                    assertThat(node.progress(petition).tally().counted()).isEqualTo(PEOPLE - PEOPLE / 3);
                    assertThat(node.maintenance().reconcile(petition).findings())
                            .isEmpty();
                    assertThat(node.maintenance().reconcile(direct).findings()).isEmpty();
                    node.close();
                }
                assertThat(nodes.get(0).progress(direct).tally().counted()).isEqualTo(PEOPLE);
                assertThat(first.signatures(petition)).hasSize(PEOPLE);
            }
        }
    }
}
