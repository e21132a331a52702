package io.github.petitionkit.spring.web;

import io.github.petitionkit.invalidation.Criteria;
import io.github.petitionkit.petition.lifecycle.Reason;
import java.util.Objects;

/**
 * A moderator's request for an invalidation.
 *
 * @param criteria which signatures
 * @param reason why; its text is for readers
 */
record InvalidationOrder(Criteria criteria, Reason reason) {
    InvalidationOrder {
        Objects.requireNonNull(criteria, "criteria");
        Objects.requireNonNull(reason, "reason");
    }
}
