package io.github.petitionkit.store.jdbc.movement;

import io.github.petitionkit.movement.MovementFigure;
import io.github.petitionkit.movement.MovementLedger;
import io.github.petitionkit.movement.MovementLedger.Entry;
import io.github.petitionkit.movement.MovementLedger.Signed;
import io.github.petitionkit.movement.MovementLedger.Told;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.store.SignerKeys;
import io.github.petitionkit.store.jdbc.sql.SqlSession;
import io.github.petitionkit.store.jdbc.sql.StatementPipeline;
import io.github.petitionkit.store.jdbc.table.SignatureTable;
import io.github.petitionkit.store.jdbc.table.Transition;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One step of one ledger, whose movement is locked. */
final class LedgerStep {
    private final LedgerTables tables;
    private final @Nullable LedgerTables earlier;
    private final SignatureTable signatures;
    private final SignerKeys people;
    private final int most;
    private final MovementLedger ledger = new MovementLedger();
    private final Map<Member, HistoryPage> pages = new LinkedHashMap<>();
    private final Map<Member, List<Signed>> leaving = new LinkedHashMap<>();

    /**
     * Makes a step.
     *
     * @param earlier the ledger that this one will replace, or {@code null}
     * @param most the number of entries of each petition
     */
    LedgerStep(
            LedgerTables tables,
            @Nullable LedgerTables earlier,
            SignatureTable signatures,
            SignerKeys people,
            int most) {
        this.tables = tables;
        this.earlier = earlier;
        this.signatures = signatures;
        this.people = people;
        this.most = most;
    }

    /** Does the step, and returns whether nothing is left to do for these petitions in this ledger. */
    boolean run(
            SqlSession session,
            Collection<Member> members,
            Map<PetitionId, Set<SignatureId>> changed,
            Instant firstMinute)
            throws SQLException {
        readPages(session, members);
        Map<Signed, Transition> last = new LinkedHashMap<>();
        Set<Signed> entered = new HashSet<>();
        pages.forEach((member, page) -> page.entries().forEach(entry -> {
            Signed which = new Signed(member.petition(), entry.signature());
            last.put(which, entry);
            if (entry.from() == null) {
                entered.add(which);
            }
        }));
        Set<Signed> touched = new LinkedHashSet<>(last.keySet());
        for (Member member : pages.keySet()) {
            changed.getOrDefault(member.petition(), Set.of())
                    .forEach(signature -> touched.add(new Signed(member.petition(), signature)));
        }
        touched.removeIf(which -> entered.contains(which) && !isCounted(last.get(which)));
        Map<Signed, String> known = known(last, changed);
        Map<Signed, Signature> signed = readSignatures(session, touched, known.keySet(), entered);
        Map<Signed, Told> told = new LinkedHashMap<>();
        for (Signed which : touched) {
            String person = known.get(which);
            Signature signature = signed.get(which);
            if (person != null) {
                told.put(which, told(Objects.requireNonNull(last.get(which)), List.of(person)));
            } else if (signature != null) {
                told(last.get(which), ledger.entry(which), signature).forEach(each -> told.put(which, each));
            }
        }
        readCounts(session, told);
        told.forEach(ledger::apply);
        leaving.values().forEach(all -> all.forEach(ledger::remove));
        return write(session, firstMinute);
    }

    private static boolean isCounted(@Nullable Transition last) {
        return last != null && last.to() == SignatureState.CONFIRMED;
    }

    /** Returns the signers for whom no signature has to be read, because the store has their only hash. */
    private Map<Signed, String> known(Map<Signed, Transition> last, Map<PetitionId, Set<SignatureId>> changed) {
        Map<Signed, String> known = new HashMap<>();
        Optional<String> key = people.onlyKey();
        last.forEach((which, entry) -> {
            String person = entry.person();
            if (isCounted(entry)
                    && person != null
                    && key.equals(Optional.of(MovementLedger.keyId(person)))
                    && !changed.getOrDefault(which.petition(), Set.of()).contains(which.signature())) {
                known.put(which, person);
            }
        });
        return known;
    }

    private void readPages(SqlSession session, Collection<Member> members) throws SQLException {
        Map<PetitionId, Long> first = new TreeMap<>();
        members.forEach(member ->
                first.put(member.petition(), member.isLeaving() ? Math.max(0, member.next() - most) : member.next()));
        Map<PetitionId, HistoryPage> read = HistoryPage.read(session, first, most);
        StatementPipeline trip = new StatementPipeline(session);
        for (Member member : members) {
            HistoryPage page = Objects.requireNonNull(read.get(member.petition()));
            if (member.isLeaving()) {
                List<Signed> signed = page.before(member.next()).stream()
                        .map(entry -> new Signed(member.petition(), entry.signature()))
                        .distinct()
                        .toList();
                leaving.put(member, signed);
                tables.entries(trip, signed, ledger::restore);
            } else {
                pages.put(member, page);
            }
        }
        trip.make();
    }

    /**
     * Reads signatures whose signers are not known, and what the ledger has of all, which is nothing of those that have entered
     * in this step.
     */
    private Map<Signed, Signature> readSignatures(
            SqlSession session, Set<Signed> touched, Set<Signed> known, Set<Signed> entered) throws SQLException {
        Map<Signed, Signature> found = new HashMap<>();
        Map<PetitionId, Set<SignatureId>> ids = new TreeMap<>();
        touched.stream()
                .filter(which -> !known.contains(which))
                .forEach(which -> ids.computeIfAbsent(which.petition(), first -> new LinkedHashSet<>())
                        .add(which.signature()));
        StatementPipeline trip = new StatementPipeline(session);
        signatures.withIds(
                trip, ids, signature -> found.put(new Signed(signature.petition(), signature.id()), signature));
        tables.entries(
                trip, touched.stream().filter(which -> !entered.contains(which)).toList(), ledger::restore);
        if (earlier != null) {
            earlier.entries(trip, touched, ledger::inherit);
        }
        trip.make();
        return found;
    }

    /** Returns a signature as its last entry tells it; one without an entry as the ledger has it, with its present keys. */
    private List<Told> told(@Nullable Transition last, @Nullable Entry known, Signature signature) {
        List<String> candidates = MovementLedger.people(people.of(signature));
        if (last != null) {
            return List.of(told(last, candidates));
        }
        return known == null
                ? List.of()
                : List.of(new Told(known.isCounted(), known.country(), known.countedAt(), candidates));
    }

    private static Told told(Transition last, List<String> candidates) {
        return new Told(isCounted(last), last.country(), last.countedAt(), candidates);
    }

    private void readCounts(SqlSession session, Map<Signed, Told> told) throws SQLException {
        Set<String> persons = new TreeSet<>();
        Set<MovementFigure> figures = new TreeSet<>(Set.of(MovementFigure.SUPPORTERS));
        told.values().forEach(each -> {
            persons.addAll(each.people());
            if (each.isCounted()) {
                figures.addAll(MovementFigure.of(each.country(), Objects.requireNonNull(each.countedAt())));
            }
        });
        Set<Signed> all = new HashSet<>(told.keySet());
        leaving.values().forEach(all::addAll);
        for (Signed which : all) {
            Entry entry = ledger.entry(which);
            if (entry != null) {
                figures.addAll(MovementFigure.of(entry.country(), entry.countedAt()));
                String person = entry.person();
                if (person != null) {
                    persons.add(person);
                }
            }
        }
        if (!all.isEmpty()) {
            StatementPipeline trip = new StatementPipeline(session);
            tables.people(trip, persons, ledger);
            tables.figures(trip, figures, ledger);
            trip.make();
        }
    }

    private boolean write(SqlSession session, Instant firstMinute) throws SQLException {
        StatementPipeline trip = new StatementPipeline(session);
        if (!ledger.changedFigures().isEmpty() || !ledger.changedEntries().isEmpty()) {
            tables.write(trip, ledger, firstMinute);
        }
        boolean isDone = true;
        List<Member> moved = new ArrayList<>();
        for (Map.Entry<Member, HistoryPage> each : pages.entrySet()) {
            Member member = each.getKey();
            HistoryPage page = each.getValue();
            Member after = new Member(
                    member.ledger(), member.petition(), page.isLast() ? Member.CURRENT : Member.BEHIND, page.next());
            isDone &= page.isLast();
            if (!after.equals(member)) {
                moved.add(after);
            }
        }
        for (Member member : leaving.keySet()) {
            Member before = member.at(Math.max(0, member.next() - most));
            boolean isGone = before.next() == 0;
            boolean returns = member.state().equals(Member.RETURNING);
            isDone &= isGone && !returns;
            if (isGone && !returns) {
                MemberTable.delete(trip, tables.movement(), member);
            } else {
                moved.add(isGone ? before.in(Member.BEHIND) : before);
            }
        }
        MemberTable.put(trip, tables.movement(), moved);
        trip.make();
        return isDone;
    }
}
