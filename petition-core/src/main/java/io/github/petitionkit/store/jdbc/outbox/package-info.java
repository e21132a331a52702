/**
 * The transactional outbox: events in the database, and how far each listener has come.
 */
@NullMarked
package io.github.petitionkit.store.jdbc.outbox;

import org.jspecify.annotations.NullMarked;
