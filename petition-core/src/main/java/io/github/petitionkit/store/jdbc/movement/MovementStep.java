package io.github.petitionkit.store.jdbc.movement;

import io.github.petitionkit.movement.RecentWindow;
import io.github.petitionkit.petition.Hashtag;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.store.SignerKeys;
import io.github.petitionkit.store.jdbc.connection.TransactionCallback;
import io.github.petitionkit.store.jdbc.sql.SqlSession;
import io.github.petitionkit.store.jdbc.sql.StatementPipeline;
import io.github.petitionkit.store.jdbc.table.SignatureTable;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Follows petitions for one movement, in one transaction that locks the movement. If a signature cannot be read, the
 * step fails and this movement keeps its figures; {@link JdbcMovements} follows the others, and the event is delivered
 * again. A ledger that is being counted anew replaces the shown one as soon as it has come to the end.
 *
 * @param movement the movement
 * @param changed the petitions, each with the signatures whose signers have changed
 * @param most the number of entries of each petition
 * @param now the present
 */
record MovementStep(
        SignatureTable signatures,
        Hashtag movement,
        Map<PetitionId, Set<SignatureId>> changed,
        SignerKeys people,
        int most,
        Instant now)
        implements TransactionCallback<Boolean> {
    private static final Duration SPARE = Duration.ofHours(1);

    @Override
    public Boolean in(SqlSession session) throws SQLException {
        List<MovementTable.Ledgers> locked = new ArrayList<>(1);
        Map<Long, List<Member>> members = new TreeMap<>();
        StatementPipeline locking = new StatementPipeline(session);
        session.dialect().begin(locking);
        MovementTable.lock(locking, movement, locked::add);
        MemberTable.find(
                locking,
                movement,
                changed.keySet(),
                member -> members.computeIfAbsent(member.ledger(), first -> new ArrayList<>())
                        .add(member));
        locking.make();
        if (locked.isEmpty()) {
            return true;
        }
        MovementTable.Ledgers ledgers = locked.get(0);
        Instant firstMinute = RecentWindow.day(now).start().minus(SPARE);
        boolean isDone = true;
        for (Map.Entry<Long, List<Member>> each : members.entrySet()) {
            boolean isNext = each.getKey().equals(ledgers.next());
            LedgerTables tables = new LedgerTables(movement, each.getKey());
            LedgerTables earlier = isNext ? new LedgerTables(movement, ledgers.shown()) : null;
            FollowedMembers followed = followFirstCounts(session, tables, each.getValue(), firstMinute);
            LedgerStep step = new LedgerStep(tables, earlier, signatures, people, most);
            isDone &= followed.isDone();
            isDone &= step.run(session, followed.left(), changed, firstMinute);
        }
        boolean isReplaced = ledgers.next() != null && replaceIfComplete(session, ledgers);
        return isDone && !isReplaced;
    }

    /**
     * Petitions whose first counts have been followed.
     *
     * @param left those of which there is more to do in this step
     * @param isDone whether nothing is left to do for the others
     */
    private record FollowedMembers(List<Member> left, boolean isDone) {}

    private FollowedMembers followFirstCounts(
            SqlSession session, LedgerTables tables, List<Member> members, Instant firstMinute) throws SQLException {
        Optional<String> key = people.onlyKey();
        Map<PetitionId, Long> first = new TreeMap<>();
        if (key.isPresent() && session.dialect().insertsInQueries()) {
            members.stream()
                    .filter(member -> !member.isLeaving() && changedOf(member).isEmpty())
                    .forEach(member -> first.put(member.petition(), member.next()));
        }
        if (first.isEmpty()) {
            return new FollowedMembers(members, true);
        }
        FirstCounts counts = FirstCounts.follow(session, tables, key.orElseThrow(), first, most, firstMinute);
        List<Member> left = new ArrayList<>();
        List<Member> moved = new ArrayList<>();
        boolean isDone = true;
        for (Member member : members) {
            long followed = counts.followed(member.petition());
            boolean isLast = followed < most;
            Member after = member.at(member.next() + followed);
            if (!first.containsKey(member.petition()) || counts.hasStopped(member.petition())) {
                left.add(after);
            } else {
                Member now = after.in(isLast ? Member.CURRENT : Member.BEHIND);
                isDone &= isLast;
                if (!now.equals(member)) {
                    moved.add(now);
                }
            }
        }
        StatementPipeline trip = new StatementPipeline(session);
        MemberTable.put(trip, movement, moved);
        trip.make();
        return new FollowedMembers(left, isDone);
    }

    private Set<SignatureId> changedOf(Member member) {
        return changed.getOrDefault(member.petition(), Set.of());
    }

    /** Shows the next ledger if it has come to the end; the signatures of the former one are removed in later steps. */
    private boolean replaceIfComplete(SqlSession session, MovementTable.Ledgers ledgers) throws SQLException {
        List<Member> all = new ArrayList<>();
        StatementPipeline asking = new StatementPipeline(session);
        MemberTable.all(asking, movement, all::add);
        asking.make();
        long next = Objects.requireNonNull(ledgers.next());
        if (all.stream()
                .anyMatch(member -> member.ledger() == next && !member.state().equals(Member.CURRENT))) {
            return false;
        }
        StatementPipeline trip = new StatementPipeline(session);
        MovementTable.replace(trip, movement);
        MemberTable.put(
                trip,
                movement,
                all.stream()
                        .filter(member -> member.ledger() != next)
                        .map(member -> member.in(Member.LEAVING))
                        .toList());
        new LedgerTables(movement, ledgers.shown()).deleteFigures(trip);
        trip.make();
        return true;
    }
}
