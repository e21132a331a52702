package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.event.DeliveryOrder;
import io.github.petitionkit.event.DeliveryPolicy;
import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.event.PetitionListener;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.policy.Confirmation;
import io.github.petitionkit.policy.Policy;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Delivery by threads in the background. */
class DeliveryTest {
    private static final Policy AT_ONCE =
            Policy.builder().confirmation(Confirmation.NOT_NEEDED).build();
    private static final int SECONDS = 30;

    private final Queue<PetitionEvent> told = new ConcurrentLinkedQueue<>();
    private final CountDownLatch release = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        release.countDown();
        threads.shutdownNow();
    }

    private record Named(String name, DeliveryOrder order, Consumer<PetitionEvent> told) implements PetitionListener {
        @Override
        public void on(PetitionEvent event) {
            told.accept(event);
        }
    }

    private Site site(DeliveryOrder order, Consumer<PetitionEvent> listener) {
        return new Site(builder -> builder.executor(threads)
                .delivery(DeliveryPolicy.standard().withLease(Duration.ofDays(1)))
                .listener(new Named("listener", order, listener)));
    }

    private static void sign(Site site, PetitionId petition, int people) {
        for (int person = 0; person < people; person++) {
            site.sign(petition, "Ada Example", "ada" + person + "@example.org");
        }
    }

    private void awaitRelease() {
        try {
            assertThat(release.await(SECONDS, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    private static boolean isTheSecond(PetitionEvent event) {
        return event.id().number() == 1;
    }

    /** Delivers until so many events were told, though a part of the work is done by other threads. */
    private void deliverUntilTold(Site site, int events) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (told.size() < events && System.nanoTime() < end) {
            site.petitions.maintenance().deliverEvents();
            TimeUnit.MILLISECONDS.sleep(1);
        }
        assertThat(told).hasSize(events);
    }

    @Test
    void answersCallersWhileAListenerIsBusy() throws InterruptedException {
        Site site = site(DeliveryOrder.INDEPENDENT, event -> {
            awaitRelease();
            told.add(event);
        });
        PetitionId petition = site.open(AT_ONCE);
        sign(site, petition, 10);

        assertThat(site.counted(petition)).isEqualTo(10);
        assertThat(told).isEmpty();
        release.countDown();
        deliverUntilTold(site, 12);
    }

    @Test
    void goesOnWithOtherEventsWhileOneTakesLong() throws InterruptedException {
        Site site = site(DeliveryOrder.INDEPENDENT, event -> {
            if (isTheSecond(event)) {
                awaitRelease();
            }
            told.add(event);
        });
        PetitionId petition = site.open(AT_ONCE);
        sign(site, petition, 10);

        deliverUntilTold(site, 11);
        assertThat(told).noneMatch(DeliveryTest::isTheSecond);
        assertThat(site.petitions.maintenance().undelivered()).containsEntry("listener", 1L);
        release.countDown();
        deliverUntilTold(site, 12);
        awaitNothingWaits(site);
    }

    private static void awaitNothingWaits(Site site) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (site.petitions.maintenance().undelivered().values().stream().anyMatch(waiting -> waiting > 0)
                && System.nanoTime() < end) {
            site.petitions.maintenance().deliverEvents();
            TimeUnit.MILLISECONDS.sleep(1);
        }
        assertThat(site.petitions.maintenance().undelivered().values()).containsOnly(0L);
    }

    @Test
    void keepsTheOrderOfAPetitionWhileOneTakesLongAndGoesOnWithOthers() throws InterruptedException {
        Site site = site(DeliveryOrder.BY_PETITION, event -> {
            if (event instanceof PetitionEvent.UpdatePosted) {
                awaitRelease();
            }
            told.add(event);
        });
        PetitionId slow = site.open(AT_ONCE);
        PetitionId quick = site.open(AT_ONCE);
        site.petitions.updates().post(slow, "News", "Of the footbridge");
        sign(site, slow, 3);
        sign(site, quick, 3);

        deliverUntilTold(site, 7);
        release.countDown();
        deliverUntilTold(site, 11);
        for (PetitionId petition : List.of(slow, quick)) {
            assertThat(told.stream()
                            .filter(event -> event.petition().equals(petition))
                            .map(event -> event.id().number()))
                    .containsExactlyElementsOf(LongStream.range(0, petition.equals(slow) ? 6 : 5)
                            .boxed()
                            .toList());
        }
        awaitNothingWaits(site);
    }

    @Test
    void takesWhateverAListenerThrowsForTheFailureOfOneEvent() throws InterruptedException {
        AtomicInteger failures = new AtomicInteger();
        Site site = site(DeliveryOrder.INDEPENDENT, event -> {
            if (isTheSecond(event) && failures.getAndIncrement() < 4) {
                throwInTurn(failures.get());
            }
            told.add(event);
        });
        PetitionId petition = site.open(AT_ONCE);
        sign(site, petition, 10);

        deliverUntilTold(site, 11);
        assertThat(told).noneMatch(DeliveryTest::isTheSecond);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (told.size() < 12 && System.nanoTime() < end) {
            site.clock.move(Duration.ofMinutes(1));
            site.petitions.maintenance().deliverEvents();
        }
        assertThat(told).hasSize(12);
        assertThat(failures).hasValue(5);
    }

    private static void throwInTurn(int failure) {
        switch (failure) {
            case 1 -> throw new StackOverflowError("deep");
            case 2 -> throw new AssertionError("never");
            case 3 -> throwUndeclared(new IOException("no connection"));
            default -> throwUndeclared(new InterruptedException("stop"));
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void throwUndeclared(Throwable failure) throws E {
        throw (E) failure;
    }

    @Test
    @Tag("thorough")
    @Tag("crowd")
    void tellsAListenerAsManyEventsAtOnceAsThePolicySaysAndNotMore() throws Exception {
        int concurrency = 3;
        CyclicBarrier together = new CyclicBarrier(concurrency);
        AtomicInteger busy = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Site site = new Site(builder -> builder.executor(threads)
                .delivery(DeliveryPolicy.standard().withConcurrency(concurrency))
                .listener(new Named("listener", DeliveryOrder.INDEPENDENT, event -> {
                    most.accumulateAndGet(busy.incrementAndGet(), Math::max);
                    if (event instanceof PetitionEvent.SignatureStateChanged) {
                        meet(together);
                    }
                    busy.decrementAndGet();
                    told.add(event);
                })));
        PetitionId petition = site.open(AT_ONCE);
        sign(site, petition, 4 * concurrency);

        deliverUntilTold(site, 4 * concurrency + 2);
        assertThat(most).hasValue(concurrency);
    }

    private static void meet(CyclicBarrier together) {
        try {
            together.await(SECONDS, TimeUnit.SECONDS);
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Test
    void needsNoMoreThanOneThread() throws InterruptedException {
        ExecutorService one = Executors.newSingleThreadExecutor();
        try {
            Site site = new Site(builder -> builder.executor(one)
                    .listener(new Named("first", DeliveryOrder.INDEPENDENT, told::add))
                    .listener(new Named("second", DeliveryOrder.BY_PETITION, told::add)));
            PetitionId petition = site.open(AT_ONCE);
            sign(site, petition, 10);

            deliverUntilTold(site, 24);
        } finally {
            one.shutdown();
        }
    }

    @Test
    void letsEventsWaitWhenTheExecutorIsShutDown() {
        threads.shutdown();
        Site site = site(DeliveryOrder.INDEPENDENT, told::add);
        PetitionId petition = site.open(AT_ONCE);

        assertThat(told).isEmpty();
        assertThat(site.petitions.maintenance().undelivered()).containsEntry("listener", 2L);
        assertThat(site.petitions.find(petition)).isPresent();
        assertThat(site.petitions.maintenance().deliverEvents()).isEqualTo(6);
        assertThat(told).hasSize(2);
    }

    @Test
    void beginsNothingOnceItIsClosed() {
        Site site = new Site(builder -> builder.listener(new Named("listener", DeliveryOrder.INDEPENDENT, told::add)));
        PetitionId petition = site.open(AT_ONCE);
        site.petitions.close();
        int before = told.size();

        sign(site, petition, 1);
        site.petitions.maintenance().deliverEvents();

        assertThat(told).hasSize(before);
        assertThat(site.counted(petition)).isOne();
    }

    @Test
    void toldListenersMayChangePetitionsThemselves() {
        Site[] site = new Site[1];
        site[0] = new Site(builder -> builder.listener(new Named("listener", DeliveryOrder.BY_PETITION, event -> {
            told.add(event);
            if (event instanceof PetitionEvent.PetitionCreated) {
                site[0].petitions.open(event.petition());
                site[0].petitions.maintenance().deliverEvents();
            }
        })));

        site[0].petitions.create(Site.FOOTBRIDGE, AT_ONCE);

        assertThat(told).extracting(event -> event.id().number()).containsExactly(0L, 1L);
    }
}
