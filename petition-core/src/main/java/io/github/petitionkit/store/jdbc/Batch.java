package io.github.petitionkit.store.jdbc;

import io.github.petitionkit.history.HistoryEntry;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.store.FirstResult;
import io.github.petitionkit.tally.Figure;
import io.github.petitionkit.tally.TallyChange;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Steps that are written together, in one transaction of a fixed number of statements: lock their petitions, fetch what
 * the steps look at, run them one after the other in memory, write what they changed.
 */
final class Batch implements Work<Collection<Desk>> {
    private final Tables tables;
    private final List<Order<?>> orders;
    private final Map<PetitionId, Known> cache;
    private final @Nullable InstantSource clock;

    /**
     * A batch.
     *
     * @param cache what is known of petitions; the batch takes those out that it works on, and whoever commits puts them
     *     back
     * @param clock what to take for the present, or {@code null} for the database's time
     */
    Batch(Tables tables, List<Order<?>> orders, Map<PetitionId, Known> cache, @Nullable InstantSource clock) {
        this.tables = tables;
        this.orders = orders;
        this.cache = cache;
        this.clock = clock;
    }

    @Override
    public Collection<Desk> in(Session session) throws SQLException {
        RoundTrip asking = new RoundTrip(session);
        Locked locked =
                PetitionTable.lock(asking, orders.stream().map(Order::petition).collect(Collectors.toSet()));
        Fetched fetched = Fetched.by(asking, tables, orders);
        asking.make();
        Map<PetitionId, Desk> desks = desks(session, locked);
        for (Order<?> order : orders) {
            Desk desk = desks.get(order.petition());
            if (desk != null) {
                desk.expect(order);
            }
        }
        fetched.layOn(desks);
        for (Order<?> order : orders) {
            Desk desk = desks.get(order.petition());
            if (desk == null) {
                order.refuse();
            } else {
                order.run(desk);
            }
        }
        write(session, desks.values().stream().filter(Desk::isChanged).toList(), locked.isListening());
        return desks.values();
    }

    private Map<PetitionId, Desk> desks(Session session, Locked locked) throws SQLException {
        Map<PetitionId, Known> known = upToDate(session, locked.heads());
        Instant present = (clock == null ? locked.now() : clock.instant()).truncatedTo(ChronoUnit.MICROS);
        Map<PetitionId, Desk> desks = new LinkedHashMap<>();
        for (Head head : locked.heads()) {
            Instant last = head.present();
            Instant now = last == null || last.isBefore(present) ? present : last;
            desks.put(head.petition(), new Desk(head, Objects.requireNonNull(known.get(head.petition())), now));
        }
        return desks;
    }

    /** What is known already is only brought up to date with what others have written since. */
    private Map<PetitionId, Known> upToDate(Session session, List<Head> heads) throws SQLException {
        Map<PetitionId, Known> known = new LinkedHashMap<>();
        List<Head> revised = new ArrayList<>();
        List<OfPetition<Long>> behind = new ArrayList<>();
        for (Head head : heads) {
            Known cached = cache.remove(head.petition());
            if (cached != null) {
                known.put(head.petition(), cached);
            }
            if (cached == null || cached.revision().number() != head.revision()) {
                revised.add(head);
            }
            if (cached == null || cached.version() != head.version()) {
                behind.add(new OfPetition<>(head.petition(), cached == null ? -1L : cached.version()));
            }
        }
        revise(session, revised, known);
        if (!behind.isEmpty()) {
            for (FigureRow row : TallyTable.changed(session, behind)) {
                Objects.requireNonNull(known.get(row.petition())).take(row.figure());
            }
        }
        heads.forEach(head -> Objects.requireNonNull(known.get(head.petition())).reach(head.version()));
        return known;
    }

    private void revise(Session session, List<Head> heads, Map<PetitionId, Known> known) throws SQLException {
        if (heads.isEmpty()) {
            return;
        }
        Map<PetitionId, Petition> documents = tables.petitions()
                .documents(session, heads.stream().map(Head::petition).toList());
        for (Head head : heads) {
            Petition petition = Objects.requireNonNull(documents.get(head.petition()));
            Revision revision = new Revision(head.revision(), petition);
            known.computeIfAbsent(head.petition(), id -> new Known(revision)).revise(revision);
        }
    }

    private void write(Session session, List<Desk> desks, boolean listening) throws SQLException {
        if (desks.isEmpty()) {
            return;
        }
        List<SignatureRow> entered = new ArrayList<>();
        List<SignatureRow> changed = new ArrayList<>();
        List<OfPetition<HistoryEntry>> history = new ArrayList<>();
        List<OfPetition<FirstResult>> firstResults = new ArrayList<>();
        List<OfPetition<Told>> events = new ArrayList<>();
        for (Desk desk : desks) {
            entered.addAll(desk.enteredSignatures());
            changed.addAll(desk.changedSignatures());
            history.addAll(desk.history());
            desk.enteredResults().forEach(result -> firstResults.add(new OfPetition<>(desk.id(), result)));
            events.addAll(EventTable.rows(desk.id(), desk.events()));
        }
        RoundTrip writing = new RoundTrip(session);
        Map<SignatureId, SealedDetails> prepared = new HashMap<>();
        orders.forEach(order -> prepared.putAll(order.prepared()));
        tables.signatures().insert(writing, entered, prepared);
        tables.signatures().put(writing, changed);
        HistoryTable.insert(writing, history);
        tables.firstResults().put(writing, firstResults);
        if (listening) {
            tables.events().insert(writing, events);
        }
        count(writing, desks);
        for (Desk desk : desks) {
            if (!desk.enteredResults().isEmpty() && desk.known().isTimeToForget(desk.now())) {
                FirstResultTable.forget(writing, desk.id(), desk.now());
            }
            if (desk.isRevised()) {
                tables.petitions().revise(writing, desk.petition(), desk.nextVersion());
            }
        }
        PetitionTable.advance(writing, desks.stream().map(Desk::after).toList());
        writing.make();
    }

    private static void count(RoundTrip writing, List<Desk> desks) {
        List<FigureRow> rows = new ArrayList<>();
        for (Desk desk : desks) {
            TallyChange change = desk.change();
            if (!change.isEmpty()) {
                List<Figure> figures = desk.known().tally().figures(change);
                Optional<Figure> forgotten = desk.known().newlyForgotten(figures);
                if (forgotten.isPresent()) {
                    TallyTable.forget(writing, desk.id(), forgotten.get());
                    desk.known().note(forgotten.get());
                }
                figures.forEach(figure -> rows.add(new FigureRow(desk.id(), figure, desk.nextVersion())));
            }
        }
        TallyTable.put(writing, rows);
    }
}
