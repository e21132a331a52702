package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.event.DeliveryPolicy;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.signature.result.SigningResult;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Executors that take no work or lose it, and listeners that interrupt their thread or do not return. */
@Tag("crowd")
class HostileExecutorTest {
    private final Queue<String> mailed = new ConcurrentLinkedQueue<>();

    enum Hostile implements Executor {
        REJECTS {
            @Override
            public void execute(Runnable work) {
                throw new RejectedExecutionException("shut down");
            }
        },
        THROWS {
            @Override
            public void execute(Runnable work) {
                throw new IllegalStateException("not started");
            }
        },
        HAS_NO_THREADS {
            @Override
            public void execute(Runnable work) {
                throw new OutOfMemoryError("unable to create native thread");
            }
        },
        DROPS {
            @Override
            public void execute(Runnable work) {}
        }
    }

    @ParameterizedTest
    @Tag("thorough")
    @EnumSource
    void doNotReachSignersAndLoseNoMail(Hostile executor) {
        Site site = new Site(builder ->
                builder.executor(executor).mailer(mail -> mailed.add(mail.to().value())));
        PetitionId petition = site.open(Policy.builder().build());
        for (int person = 0; person < 12; person++) {
            assertThat(site.sign(petition, "Ada Example", "person" + person + "@example.org"))
                    .isInstanceOf(SigningResult.ConfirmationNeeded.class);
            site.petitions.maintenance().deliverEvents();
        }

        assertThat(mailed).hasSize(12).doesNotHaveDuplicates();
        assertThat(site.petitions.maintenance().undelivered().values()).containsOnly(0L);
        site.petitions.close();
    }

    @ParameterizedTest
    @EnumSource
    void tellEachEventOnceThoughTheListenerInterruptsItsThread(Threads threads) {
        ExecutorService pool = Executors.newFixedThreadPool(6);
        Site site = new Site(builder -> builder.executor(threads == Threads.POOL ? pool : Runnable::run)
                .mailer(mail -> {
                    mailed.add(mail.to().value());
                    Thread.currentThread().interrupt();
                }));
        PetitionId petition = site.open(Policy.builder().build());
        for (int person = 0; person < 12; person++) {
            site.sign(petition, "Ada Example", "person" + person + "@example.org");
            Thread.interrupted();
        }
        site.clock.move(Duration.ofMinutes(2));
        deliverAll(site);

        assertThat(mailed).hasSize(12).doesNotHaveDuplicates();
        site.petitions.close();
        pool.shutdown();
    }

    enum Threads {
        POOL,
        OF_THE_CALLER
    }

    private static void deliverAll(Site site) {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (site.petitions.maintenance().undelivered().values().stream().anyMatch(waiting -> waiting > 0)
                && System.nanoTime() < end) {
            site.petitions.maintenance().deliverEvents();
            Thread.interrupted();
        }
        assertThat(site.petitions.maintenance().undelivered().values()).containsOnly(0L);
    }

    @Test
    void answerSignersAndGoOnWhenAListenerThatHangsReturns() throws Exception {
        CountDownLatch hanging = new CountDownLatch(2);
        CountDownLatch released = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(3);
        Site site = new Site(builder -> builder.executor(pool)
                .delivery(DeliveryPolicy.standard().withConcurrency(2).withLease(Duration.ofMillis(400)))
                .mailer(mail -> {
                    hanging.countDown();
                    await(released);
                    mailed.add(mail.to().value());
                }));
        PetitionId petition = site.open(Policy.builder().build());
        for (String person : List.of("first", "second")) {
            site.sign(petition, "Ada Example", person + "@example.org");
        }
        hanging.await();
        for (String person : List.of("third", "fourth")) {
            assertThat(site.sign(petition, "Ada Example", person + "@example.org"))
                    .isInstanceOf(SigningResult.ConfirmationNeeded.class);
        }
        site.petitions.maintenance().deliverEvents();
        assertThat(mailed).isEmpty();

        released.countDown();
        deliverAll(site);

        assertThat(mailed)
                .containsExactlyInAnyOrder(
                        "first@example.org", "second@example.org", "third@example.org", "fourth@example.org");
        site.petitions.close();
        pool.shutdown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
