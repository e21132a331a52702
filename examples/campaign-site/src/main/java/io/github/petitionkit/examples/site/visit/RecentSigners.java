package io.github.petitionkit.examples.site.visit;

import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.event.PetitionEvent.SignatureStateChanged;
import io.github.petitionkit.event.PetitionListener;
import io.github.petitionkit.jackson.PublicView;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.store.PetitionStore;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The latest signers with public names, on any number of nodes: the library tells one node of each signature, which
 * keeps its id in a table for all. The names are looked up for display, so that withdrawn and erased signers do not
 * appear.
 */
@Component
class RecentSigners implements PetitionListener {
    private static final int SHOWN = 6;
    private static final int LOOKED_AT = 30;
    private static final int REMEMBERED = 60;

    private final PetitionStore store;
    private final JdbcTemplate batches;
    private final JdbcClient jdbc;

    RecentSigners(PetitionStore store, JdbcTemplate batches) {
        this.store = store;
        this.batches = batches;
        this.jdbc = JdbcClient.create(batches);
    }

    /**
     * The public data of a signer.
     *
     * @param name the name in the form that the signer chose
     * @param country the code of the country where the signer lives
     * @param at when the signature first counted
     * @param reason the reason, or {@code null}
     */
    record RecentSigner(
            String name,
            Country country,
            Instant at,
            @Nullable String reason) {}

    @Override
    public String name() {
        return "site.recent-signers";
    }

    /** Inserts the latest of a batch in one statement, because a surge brings many more than are shown. */
    @Override
    public PetitionListener preparedFor(List<PetitionEvent> events) {
        return new Batch(events);
    }

    @Override
    public void on(PetitionEvent event) {
        preparedFor(List.of(event)).on(event);
    }

    /** Events that arrive together: the first of each petition inserts for all. Each is delivered again if that fails. */
    private final class Batch implements PetitionListener {
        private final Map<PetitionId, List<SignatureStateChanged>> counted = new ConcurrentHashMap<>();

        Batch(List<PetitionEvent> events) {
            for (PetitionEvent event : events) {
                if (event instanceof SignatureStateChanged moved && moved.entersCount()) {
                    counted.computeIfAbsent(moved.petition(), first -> new ArrayList<>())
                            .add(moved);
                }
            }
        }

        @Override
        public void on(PetitionEvent event) {
            counted.computeIfPresent(event.petition(), (petition, signed) -> {
                insert(petition.toString(), signed.subList(Math.max(0, signed.size() - REMEMBERED), signed.size()));
                if (signed.stream().anyMatch(RecentSigners::isOneOfMany)) {
                    forget(petition.toString());
                }
                return null;
            });
        }
    }

    /** Inserts once, because an event can be delivered twice. */
    private void insert(String petition, List<SignatureStateChanged> signed) {
        batches.batchUpdate(
                "insert into site_recent (petition, signature, counted_at)"
                        + " select cast(? as varchar), cast(? as varchar), cast(? as timestamp with time zone)"
                        + " where not exists (select 1 from site_recent where petition = ? and signature = ?)",
                signed.stream()
                        .map(moved -> {
                            String signature = moved.signature().toString();
                            return new Object[] {petition, signature, Timestamp.from(moved.at()), petition, signature};
                        })
                        .toList());
    }

    /** Of many signers a few ask for older ones to be forgotten. */
    private static boolean isOneOfMany(SignatureStateChanged moved) {
        return Math.floorMod(moved.signature().hashCode(), REMEMBERED) == 0;
    }

    private void forget(String petition) {
        jdbc.sql("delete from site_recent where petition = ? and counted_at <"
                        + " (select counted_at from site_recent where petition = ?"
                        + " order by counted_at desc offset ? rows fetch next 1 rows only)")
                .params(petition, petition, REMEMBERED - 1)
                .update();
    }

    List<RecentSigner> of(PetitionId petition) {
        List<SignatureId> ids = jdbc
                .sql("select signature from site_recent where petition = ?"
                        + " order by counted_at desc, signature fetch first ? rows only")
                .params(petition.toString(), LOOKED_AT)
                .query(String.class)
                .list()
                .stream()
                .map(SignatureId::of)
                .toList();
        Map<SignatureId, Signature> found = store.signatures(Map.of(petition, Set.copyOf(ids))).stream()
                .collect(Collectors.toMap(Signature::id, Function.identity()));
        return ids.stream()
                .flatMap(id -> Stream.ofNullable(found.get(id)))
                .flatMap(signature -> shown(signature).stream())
                .limit(SHOWN)
                .toList();
    }

    private static Optional<RecentSigner> shown(Signature signature) {
        return PublicView.of(signature)
                .flatMap(seen -> seen.name()
                        .map(name -> new RecentSigner(
                                name,
                                seen.country(),
                                seen.countedAt(),
                                signature.statement().shownReason().orElse(null))));
    }
}
