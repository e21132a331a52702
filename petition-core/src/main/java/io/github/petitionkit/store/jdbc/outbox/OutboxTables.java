package io.github.petitionkit.store.jdbc.outbox;

/** The tables of events that are told. */
public record OutboxTables(EventTable events, RetryTable retries, DeadLetterTable givenUp) {}
