package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.event.PetitionListener;
import io.github.petitionkit.mail.MailKind;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.tally.Tally;
import io.github.petitionkit.threshold.Threshold;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("crowd")
@Tag("thorough")
class SurgeTest {
    private static final int THREADS = 64;
    private static final int PEOPLE = 5_000;
    private static final int DUPLICATES = PEOPLE / 10;

    private final Queue<PetitionEvent> events = new ConcurrentLinkedQueue<>();
    private final Queue<String> links = new ConcurrentLinkedQueue<>();

    @Test
    void countsExactlyWhenManyThreadsSignAndConfirmAtOnce() throws Exception {
        Site site = new Site(builder -> builder.listener(new Recorder()).mailer(mail -> {
            if (mail.kind() == MailKind.CONFIRM) {
                links.add(mail.token());
            }
        }));
        Policy.Builder policy = Policy.builder();
        IntStream.rangeClosed(1, 50)
                .forEach(step -> policy.threshold(Threshold.at("every-" + 100 * step, 100L * step)));
        PetitionId petition = site.open(policy.build());
        List<Integer> people =
                new ArrayList<>(IntStream.range(0, PEOPLE).boxed().toList());
        people.addAll(people.subList(0, DUPLICATES));
        Collections.shuffle(people, new Random(67_000));
        Queue<Integer> queue = new ConcurrentLinkedQueue<>(people);
        AtomicInteger again = new AtomicInteger();

        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Integer>> signers = pool.invokeAll(Collections.nCopies(THREADS, () -> {
                int signed = 0;
                for (Integer person = queue.poll(); person != null; person = queue.poll()) {
                    SigningResult result = site.sign(petition, "Ada Example", "person" + person + "@example.org");
                    if (result instanceof SigningResult.AlreadySigned) {
                        again.incrementAndGet();
                    }
                    String link = links.poll();
                    if (link != null) {
                        site.petitions.confirm(link);
                    }
                    signed++;
                }
                return signed;
            }));
            int signed = 0;
            for (Future<Integer> signer : signers) {
                signed += signer.get();
            }
            assertThat(signed).isEqualTo(PEOPLE + DUPLICATES);
        } finally {
            pool.shutdown();
            assertThat(pool.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        }
        links.forEach(site.petitions::confirm);

        Tally tally = site.petitions.progress(petition).tally();
        assertThat(tally.counted()).isEqualTo(PEOPLE);
        assertThat(tally.raw()).isEqualTo(PEOPLE + DUPLICATES);
        assertThat(tally.pending())
                .as("attempts of people who had signed already")
                .isEqualTo(again.get());
        assertThat(events.stream()
                        .filter(PetitionEvent.ThresholdReached.class::isInstance)
                        .map(PetitionEvent.ThresholdReached.class::cast)
                        .map(PetitionEvent.ThresholdReached::counted))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 50)
                        .mapToObj(step -> 100L * step)
                        .toList());
        assertThat(events.stream().map(event -> event.id().number()))
                .as("every event once, in order")
                .containsExactlyElementsOf(IntStream.range(0, events.size())
                        .mapToObj(Long::valueOf)
                        .toList());
    }

    private final class Recorder implements PetitionListener {
        @Override
        public void on(PetitionEvent event) {
            events.add(event);
        }

        @Override
        public String name() {
            return "recorder";
        }
    }
}
