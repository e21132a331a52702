package io.github.petitionkit.store.jdbc;

import java.time.Instant;
import java.util.List;

/**
 * The petitions that a transaction has locked, and what it learnt with them.
 *
 * @param heads those that there are
 * @param now the present by the database's clock
 * @param listening whether anybody listens to events
 */
record Locked(List<Head> heads, Instant now, boolean listening) {}
