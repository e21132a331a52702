/**
 * Events of petitions in Kafka, as CloudEvents.
 *
 * <p>Use it to hand events to other systems through a broker. Start at {@link
 * io.github.petitionkit.spring.kafka.PetitionKafkaProperties}, or at {@link
 * io.github.petitionkit.spring.kafka.KafkaPublisher} for a producer of your own.
 */
@NullMarked
package io.github.petitionkit.spring.kafka;

import org.jspecify.annotations.NullMarked;
