package io.github.petitionkit.spring.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.MovableClock;
import io.github.petitionkit.Petitions;
import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.jackson.CloudEvents;
import io.github.petitionkit.jackson.PetitionModule;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.policy.Confirmation;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.spring.PetitionAutoConfiguration;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** With a real broker. */
@Tag("slow")
class KafkaPublisherTest {
    private static final Content CONTENT = Content.titled("Repair the footbridge")
            .creator("Friends of the River Path")
            .addressee("Town Council")
            .build();
    private static final Policy AT_ONCE =
            Policy.builder().confirmation(Confirmation.NOT_NEEDED).build();
    private static final String SECRET = "A".repeat(44);
    private static final String TOPIC = "petitions";
    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(new PetitionModule()).build();

    private final MovableClock clock = new MovableClock("2026-03-03T09:00:00Z");
    private final Queue<PetitionEvent> heard = new ConcurrentLinkedQueue<>();

    @TempDir
    private Path folder;

    private KafkaBroker broker;
    private KafkaPublisher publisher;
    private Petitions petitions;
    private List<PetitionId> opened = List.of();

    @BeforeEach
    void open() throws Exception {
        broker = KafkaBroker.in(folder);
        publisher =
                new KafkaPublisher(this::producer, TOPIC, CloudEvents.of(MAPPER, URI.create("https://example.org")));
        petitions = Petitions.builder(Keyring.random())
                .clock(clock)
                .fraudPolicy(FraudPolicy.NONE)
                .executor(Runnable::run)
                .listener(publisher)
                .listener(heard::add)
                .build();
    }

    @AfterEach
    void close() {
        petitions.close();
        publisher.close();
        broker.close();
    }

    private Producer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        broker.address(),
                        "acks",
                        "all",
                        "enable.idempotence",
                        true,
                        "max.block.ms",
                        300,
                        "request.timeout.ms",
                        500,
                        "delivery.timeout.ms",
                        1_000,
                        "linger.ms",
                        0),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    private void openPetitions(int number) {
        opened = IntStream.range(0, number)
                .mapToObj(
                        each -> petitions.create(CONTENT, AT_ONCE).orElseThrow().id())
                .toList();
        opened.forEach(petitions::open);
    }

    private void sign(int first, int end) {
        for (int person = first; person < end; person++) {
            petitions.sign(
                    opened.get(person % opened.size()),
                    SignatureRequest.of("Ada Example", "signer" + person + "@example.org", "GB"));
        }
    }

    private long waiting() {
        return petitions.maintenance().undelivered().getOrDefault(publisher.name(), 0L);
    }

    private void deliver() {
        for (int round = 0; round < 20 && waiting() > 0; round++) {
            clock.move(Duration.ofMinutes(1));
            petitions.maintenance().deliverEvents();
        }
    }

    private static JsonNode json(ConsumerRecord<String, String> message) {
        return MAPPER.readTree(message.value());
    }

    /** Requires each event, those of a petition in their order where they come for the first time. */
    private void assertNothingIsMissing() {
        assertThat(waiting()).isZero();
        assertThat(petitions.maintenance().deadLetters()).isEmpty();
        Map<String, LinkedHashSet<String>> read = broker.read(TOPIC, heard.size()).stream()
                .collect(Collectors.groupingBy(
                        ConsumerRecord::key,
                        Collectors.mapping(
                                message -> json(message).path("id").asString(),
                                Collectors.toCollection(LinkedHashSet::new))));
        Map<String, List<String>> expected = heard.stream()
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .collect(Collectors.groupingBy(
                        event -> event.petition().toString(),
                        Collectors.mapping(event -> event.id().toString(), Collectors.toList())));
        assertThat(read).hasSameSizeAs(expected);
        expected.forEach((petition, ids) -> assertThat(read.get(petition)).containsExactlyElementsOf(ids));
    }

    @Test
    void publishesCloudEventsInTheOrderOfTheirPetition() {
        broker.start();
        openPetitions(3);
        sign(0, 60);
        deliver();

        assertNothingIsMissing();
        ConsumerRecord<String, String> message = broker.read(TOPIC, 1).get(0);
        assertThat(new String(message.headers().lastHeader("content-type").value(), StandardCharsets.UTF_8))
                .startsWith("application/cloudevents+json");
        assertThat(json(message).path("specversion").asString()).isEqualTo("1.0");
        assertThat(json(message).path("subject").asString()).isEqualTo(message.key());
    }

    @Test
    void waitsForABrokerThatIsDownAtTheStart() {
        openPetitions(1);
        sign(0, 3);
        for (int attempt = 0; attempt < 45; attempt++) {
            clock.move(Duration.ofMinutes(1));
            petitions.maintenance().deliverEvents();
        }
        assertThat(waiting()).isEqualTo(heard.size());
        assertThat(petitions.maintenance().deadLetters()).isEmpty();

        broker.start();
        deliver();

        assertNothingIsMissing();
    }

    @Test
    void goesOnAfterABrokerThatWentAway() {
        broker.start();
        openPetitions(3);
        sign(0, 30);
        broker.stop();
        sign(30, 60);
        assertThat(waiting()).isPositive();

        broker.start();
        deliver();

        assertNothingIsMissing();
    }

    @Test
    void isABeanThatUsesTheBrokersOfTheApplication() {
        broker.start();
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        KafkaAutoConfiguration.class,
                        PetitionKafkaAutoConfiguration.class,
                        PetitionAutoConfiguration.class))
                .withPropertyValues(
                        "petitionkit.secret=" + SECRET,
                        "petitionkit.kafka.topic=" + TOPIC,
                        "petitionkit.kafka.source=https://example.org",
                        "spring.kafka.bootstrap-servers=" + broker.address())
                .run(context -> {
                    assertThat(context).hasSingleBean(KafkaPublisher.class);
                    context.getBean(Petitions.class).create(CONTENT, AT_ONCE).orElseThrow();
                    context.getBean(Petitions.class).maintenance().deliverEvents();
                    assertThat(broker.read(TOPIC, 1)).hasSize(1);
                });
    }
}
