package io.github.petitionkit.benchmarks.velocity;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;

/** Bucket4j as its users keep local buckets: one for each key, in a concurrent map. */
final class Peer {
    private final ConcurrentHashMap<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final Time time;

    Peer(Time time) {
        this.time = time;
    }

    boolean isWithinLimit(String key) {
        return buckets.computeIfAbsent(key, first -> newBucket()).tryConsume(1);
    }

    private Bucket newBucket() {
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(VelocityBenchmark.LIMIT)
                        .refillGreedy(VelocityBenchmark.LIMIT, Duration.ofSeconds(VelocityBenchmark.SECONDS)))
                .build();
    }
}
