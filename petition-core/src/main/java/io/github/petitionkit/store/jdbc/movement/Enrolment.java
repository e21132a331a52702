package io.github.petitionkit.store.jdbc.movement;

import io.github.petitionkit.petition.Hashtag;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.store.jdbc.connection.TransactionCallback;
import io.github.petitionkit.store.jdbc.sql.SqlSession;
import io.github.petitionkit.store.jdbc.sql.StatementPipeline;
import io.github.petitionkit.store.jdbc.table.PetitionTable;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Enters and leaves the movements in which a petition has changed. Its row is locked while the petition is read, so that
 * the last one to enrol it sees its last change. It does nothing and returns {@code false} if the row of a movement is
 * missing.
 *
 * @param petition the petition
 */
record Enrolment(PetitionTable petitions, PetitionId petition) implements TransactionCallback<Boolean> {
    @Override
    public Boolean in(SqlSession session) throws SQLException {
        StatementPipeline locking = new StatementPipeline(session);
        session.dialect().begin(locking);
        List<Followed> rows = new ArrayList<>(1);
        FollowedTable.lock(locking, Set.of(petition), rows::add);
        locking.make();
        Optional<Petition> found = Optional.ofNullable(
                        petitions.documents(session, Set.of(petition)).get(petition))
                .map(reading -> reading.orThrow());
        if (found.isEmpty() || rows.isEmpty()) {
            return false;
        }
        Followed before = rows.get(0);
        NavigableSet<Hashtag> movements = found.get().movements();
        NavigableSet<Hashtag> concerned = before.concerned();
        concerned.addAll(movements);
        Map<Hashtag, MovementTable.Ledgers> ledgers = new TreeMap<>();
        Map<Hashtag, List<Member>> members = new TreeMap<>();
        StatementPipeline reading = new StatementPipeline(session);
        for (Hashtag movement : concerned) {
            List<Member> own = new ArrayList<>();
            members.put(movement, own);
            MovementTable.lock(reading, movement, numbers -> ledgers.put(movement, numbers));
            MemberTable.find(reading, movement, Set.of(petition), own::add);
        }
        reading.make();
        if (!ledgers.keySet().containsAll(concerned)) {
            return false;
        }
        StatementPipeline writing = new StatementPipeline(session);
        NavigableSet<Hashtag> leaving = new TreeSet<>();
        for (Hashtag movement : concerned) {
            List<Member> own = Objects.requireNonNull(members.get(movement));
            MovementTable.Ledgers numbers = Objects.requireNonNull(ledgers.get(movement));
            if (movements.contains(movement)) {
                MemberTable.put(writing, movement, entering(own, numbers));
            } else {
                MemberTable.put(writing, movement, leaving(own));
            }
            if (!own.isEmpty()
                    && own.stream()
                            .anyMatch(member -> !movements.contains(movement) || !numbers.contain(member.ledger()))) {
                leaving.add(movement);
            }
        }
        FollowedTable.update(
                writing,
                List.of(new Followed(
                        petition,
                        movements,
                        leaving,
                        found.get().life().openedAt().orElse(found.get().life().createdAt()),
                        before.next())));
        writing.make();
        return true;
    }

    private List<Member> entering(List<Member> own, MovementTable.Ledgers ledgers) {
        List<Member> entering = new ArrayList<>();
        List<Long> numbers = new ArrayList<>(List.of(ledgers.shown()));
        if (ledgers.next() != null) {
            numbers.add(ledgers.next());
        }
        for (long number : numbers) {
            Optional<Member> known =
                    own.stream().filter(member -> member.ledger() == number).findFirst();
            if (known.isEmpty()) {
                entering.add(new Member(number, petition, Member.BEHIND, 0));
            } else if (known.get().state().equals(Member.LEAVING)) {
                entering.add(known.get().in(Member.RETURNING));
            }
        }
        return entering;
    }

    private static List<Member> leaving(List<Member> own) {
        return own.stream().map(member -> member.in(Member.LEAVING)).toList();
    }
}
