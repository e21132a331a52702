package io.github.petitionkit.examples.site.desk;

import io.github.petitionkit.event.DeliveryOrder;
import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.event.PetitionListener;
import io.github.petitionkit.fraud.Holds;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.store.PetitionStore;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The signatures that wait for a review, in a table updated by events: the cost of a page does not depend on the size
 * of the petition.
 */
@Component
class HeldQueue implements PetitionListener {
    private final JdbcClient jdbc;
    private final PetitionStore store;

    HeldQueue(JdbcClient jdbc, PetitionStore store) {
        this.jdbc = jdbc;
        this.store = store;
    }

    @Override
    public String name() {
        return "site.held-queue";
    }

    /**
     * Requires the order of events, otherwise a signature that is released at once could be inserted after its removal.
     */
    @Override
    public DeliveryOrder order() {
        return DeliveryOrder.BY_PETITION;
    }

    @Override
    public void on(PetitionEvent event) {
        if (event instanceof PetitionEvent.SignatureStateChanged moved
                && (moved.from() == SignatureState.HELD || moved.to() == SignatureState.HELD)) {
            forget(moved);
            if (moved.to() == SignatureState.HELD) {
                store.signature(moved.petition(), moved.signature()).ifPresent(held -> add(moved, Holds.cause(held)));
            }
        }
    }

    private void add(PetitionEvent.SignatureStateChanged moved, String cause) {
        jdbc.sql("insert into site_held (petition, signature, cause, held_at) values (?, ?, ?, ?)")
                .params(moved.petition().toString(), moved.signature().toString(), cause, Timestamp.from(moved.at()))
                .update();
    }

    /** Also called before an insertion, because an event can be delivered twice. */
    private void forget(PetitionEvent.SignatureStateChanged moved) {
        jdbc.sql("delete from site_held where petition = ? and signature = ?")
                .params(moved.petition().toString(), moved.signature().toString())
                .update();
    }

    long size() {
        return jdbc.sql("select count(*) from site_held").query(Long.class).single();
    }

    long size(HeldFilter filter, Instant now) {
        return jdbc.sql("select count(*) from site_held where " + filter.condition())
                .params(filter.arguments(now))
                .query(Long.class)
                .single();
    }

    /**
     * The signatures of one petition that one check holds.
     *
     * @param petition the petition
     * @param cause the code of the heaviest signal
     * @param held their number
     * @param since when the oldest one was held
     */
    record Group(PetitionId petition, String cause, long held, Instant since) {
        /** Returns the age of the oldest hold in whole hours. */
        public long hours(Instant now) {
            return Duration.between(since, now).toHours();
        }
    }

    /** Returns the groups, the one with the oldest hold first. */
    List<Group> groups() {
        return jdbc.sql(
                        "select petition, cause, count(*) as held, min(held_at) as since from site_held group by petition, cause order by since, cause")
                .query((row, number) -> new Group(
                        PetitionId.of(row.getString("petition")),
                        row.getString("cause"),
                        row.getLong("held"),
                        row.getTimestamp("since").toInstant()))
                .list();
    }

    /** Returns the oldest holds that fit. */
    List<Signature> first(int most, HeldFilter filter, Instant now) {
        return jdbc
                .sql("select petition, signature from site_held where " + filter.condition()
                        + " order by held_at, signature fetch first " + most + " rows only")
                .params(filter.arguments(now))
                .query((row, number) -> store.signature(
                        PetitionId.of(row.getString("petition")), SignatureId.of(row.getString("signature"))))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }
}
