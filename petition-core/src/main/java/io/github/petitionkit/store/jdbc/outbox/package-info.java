/** The transactional outbox: events in the database, and each listener's offset. */
@NullMarked
package io.github.petitionkit.store.jdbc.outbox;

import org.jspecify.annotations.NullMarked;
