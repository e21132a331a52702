package io.github.petitionkit.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.request.Channel;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.signature.result.ConfirmationResult;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.signature.result.WithdrawalResult;
import io.github.petitionkit.store.OutcomeUnknownException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One person after the other does the same, and for each the connection breaks one statement later: at the first statement
 * for the first, at the second for the second, until somebody needs no more statements.
 */
class BrokenConnectionTest {
    private static final int MOST_WORDS = 60;
    private static final Actor STAFF = Actor.staff("7");

    /** What one person does, what is heard of it the first time, and what when it has been done before. */
    private record Deed(Supplier<Object> act, Object done, Object doneBefore) {}

    /** What people do, how many signatures each of them leaves in the count, and how many entries in the history. */
    private enum Way {
        SIGNING(1, 1) {
            @Override
            Deed of(Site site, long person) {
                SigningContext attempt = SigningContext.builder()
                        .channel(Channel.PARTNER)
                        .idempotencyKey("attempt-of-person-" + person)
                        .build();
                return new Deed(
                        () -> site.sign(person, attempt, SigningResult.Confirmed.class)
                                .position(),
                        person,
                        person);
            }
        },
        CONFIRMING(1, 2) {
            @Override
            Deed of(Site site, long person) {
                SignatureId signature = site.sign(
                                person, SigningContext.UNKNOWN, SigningResult.ConfirmationNeeded.class)
                        .signature();
                String token = site.tokens.getOrDefault(signature, "no mail came");
                return new Deed(
                        () -> site.petitions.confirm(token),
                        new ConfirmationResult.Counted(signature, person),
                        new ConfirmationResult.AlreadyConfirmed(signature));
            }
        },
        WITHDRAWING(0, 2) {
            @Override
            Deed of(Site site, long person) {
                SignatureId signature = site.counted(person);
                return new Deed(
                        () -> site.petitions.withdraw(site.petition, signature),
                        new WithdrawalResult.Withdrawn(signature),
                        new WithdrawalResult.AlreadyGone(signature));
            }
        },
        RELEASING(1, 3) {
            @Override
            Deed of(Site site, long person) {
                SignatureId signature = site.counted(person);
                site.petitions.moderation().hold(site.petition, signature, Reason.of("suspected"), STAFF);
                List<SignatureId> held = List.of(signature);
                return new Deed(
                        () -> site.petitions
                                .moderation()
                                .release(site.petition, held, Reason.of("looked-fine"), STAFF)
                                .left(),
                        List.of(),
                        held);
            }
        };

        private final int counted;
        private final int entries;

        Way(int counted, int entries) {
            this.counted = counted;
            this.entries = entries;
        }

        abstract Deed of(Site site, long person);
    }

    /** A site with a mailer and a listener, on a database of its own. */
    private static final class Site implements AutoCloseable {
        private final TestDatabase database;
        private final BreakingPool pool;
        private final JdbcPetitionStore store;
        private final Map<SignatureId, String> tokens = new HashMap<>();
        private final Set<Long> told = new TreeSet<>();
        private final Petitions petitions;
        private final PetitionId petition;

        Site(TestDatabase database) {
            this.database = database.withTables();
            pool = new BreakingPool(database.pool());
            store = JdbcPetitionStore.of(pool);
            petitions = Surge.site(store)
                    .executor(Runnable::run)
                    .mailer(mail -> tokens.put(mail.signature(), mail.token()))
                    .listener(event -> told.add(event.id().number()))
                    .build();
            petition = Surge.open(petitions, Policy.builder());
        }

        <R extends SigningResult> R sign(long person, SigningContext context, Class<R> expected) {
            return expected.cast(petitions.sign(petition, Surge.person((int) person), context));
        }

        SignatureId counted(long person) {
            return sign(
                            person,
                            SigningContext.builder().channel(Channel.PARTNER).build(),
                            SigningResult.Confirmed.class)
                    .signature();
        }

        @Override
        public void close() {
            store.close();
            database.close();
        }
    }

    static Stream<Arguments> breaks() {
        return Arrays.stream(Way.values())
                .flatMap(way -> Arrays.stream(BreakingPool.Moment.values())
                        .flatMap(moment -> Stream.<Supplier<TestDatabase>>of(PostgresDatabase::new, H2Database::new)
                                .map(database -> Arguments.of(way, moment, database))));
    }

    @ParameterizedTest
    @MethodSource("breaks")
    @Tag("slow")
    void leavesNothingHalfDoneAtWhateverStatementItBreaks(
            Way way, BreakingPool.Moment moment, Supplier<TestDatabase> database) {
        try (Site site = new Site(database.get())) {
            int person = 0;
            boolean broke = true;
            while (broke && person < MOST_WORDS) {
                person++;
                Deed deed = way.of(site, person);
                site.pool.breakAt(person, moment);
                boolean heard = isHeard(deed);
                broke = !site.pool.isWhole();

                Object again = deed.act().get();
                assertThat(again)
                        .as("word %d, heard before: %s", person, heard)
                        .isIn(heard ? List.of(deed.doneBefore()) : List.of(deed.done(), deed.doneBefore()));
                assertThat(site.petitions.progress(site.petition).tally().counted())
                        .isEqualTo((long) person * way.counted);
                assertThat(site.petitions.maintenance().reconcile(site.petition).findings())
                        .isEmpty();
                assertThat(site.store.signatures(site.petition)).hasSize(person);
                assertThat(site.store.history(site.petition)).hasSize(person * way.entries);
            }
            assertThat(broke).as("the last met no break").isFalse();
            assertThat(person).isGreaterThan(5);
            assertEveryEventIsTold(site);
        }
    }

    /** One break is survived, or nobody can say what has happened. */
    private static boolean isHeard(Deed deed) {
        try {
            assertThat(deed.act().get()).isEqualTo(deed.done());
            return true;
        } catch (OutcomeUnknownException unknown) {
            return false;
        }
    }

    private static void assertEveryEventIsTold(Site site) {
        site.petitions.maintenance().deliverEvents();
        assertThat(site.petitions.maintenance().undelivered().values()).containsOnly(0L);
        assertThat(site.told)
                .containsExactlyElementsOf(
                        LongStream.range(0, site.told.size()).boxed().toList())
                .hasSizeGreaterThan(5);
    }
}
