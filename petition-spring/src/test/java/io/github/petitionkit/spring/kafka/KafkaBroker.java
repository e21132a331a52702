package io.github.petitionkit.spring.kafka;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;

/** A broker of Kafka in this process, which keeps its ports and its data from start to start. */
final class KafkaBroker implements AutoCloseable {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(200);

    private final String address;
    private final KafkaConfig config;
    private @Nullable KafkaRaftServer running;

    private KafkaBroker(String address, KafkaConfig config) {
        this.address = address;
        this.config = config;
    }

    /** Makes one that is down. */
    static KafkaBroker in(Path folder) throws Exception {
        String address = "127.0.0.1:" + freePort();
        String controller = "127.0.0.1:" + freePort();
        String data = folder.resolve("kafka").toString();
        try (PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8)) {
            new Formatter()
                    .setPrintStream(nowhere)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(1)
                    .setControllerListenerName("CONTROLLER")
                    .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                    .addDirectory(data)
                    .setMetadataLogDirectory(data)
                    .run();
        }
        return new KafkaBroker(
                address,
                new KafkaConfig(
                        Map.ofEntries(
                                Map.entry("process.roles", "broker,controller"),
                                Map.entry("node.id", "1"),
                                Map.entry("controller.quorum.voters", "1@" + controller),
                                Map.entry("controller.listener.names", "CONTROLLER"),
                                Map.entry("listeners", "PLAINTEXT://" + address + ",CONTROLLER://" + controller),
                                Map.entry("advertised.listeners", "PLAINTEXT://" + address),
                                Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                                Map.entry("log.dirs", data),
                                Map.entry("num.partitions", "3"),
                                Map.entry("offsets.topic.replication.factor", "1")),
                        false));
    }

    private static int freePort() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String address() {
        return address;
    }

    KafkaBroker start() {
        KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
        server.startup();
        running = server;
        return this;
    }

    void stop() {
        KafkaRaftServer server = Objects.requireNonNull(running);
        server.shutdown();
        server.awaitShutdown();
        running = null;
    }

    @Override
    public void close() {
        if (running != null) {
            stop();
        }
    }

    /** Reads a topic from its begin, until it has so many messages or a minute has gone by. */
    List<ConsumerRecord<String, String>> read(String topic, int atLeast) {
        List<ConsumerRecord<String, String>> read = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", address), new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long end = System.nanoTime() + LONGEST_WAIT.toNanos();
            while (read.size() < atLeast && System.nanoTime() < end) {
                consumer.poll(POLL).forEach(read::add);
            }
            consumer.poll(POLL).forEach(read::add);
        }
        return read;
    }
}
