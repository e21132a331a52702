package io.github.petitionkit.benchmarks.movement;

import com.zaxxer.hikari.HikariDataSource;
import io.github.petitionkit.Petitions;
import io.github.petitionkit.benchmarks.PostgresServer;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.policy.Confirmation;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.store.jdbc.JdbcPetitionStore;
import io.github.petitionkit.store.jdbc.Schema;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Three nodes on one PostgreSQL follow a movement while a surge signs its petitions. One node is killed in the middle, and the
 * database crashes and recovers.
 */
public final class MovementBenchmark {
    private static final int NODES = 3;
    private static final long PEOPLE = 1_000_000;
    private static final int PETITIONS = 200;
    /** Signatures in the store at the first start, and at the last one. */
    private static final long FEW = 10_000;

    private static final long MANY = 10_000_000;

    /** The turns of the comparison with and without following, in an order in which what drifts is the same for both. */
    private static final List<String> TURNS = List.of("sign", "follow", "follow", "sign");

    /** The share of people who sign in each turn. The first half of them warm the nodes up. */
    private static final int COMPARED = 10;

    private static final Duration QUIET = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final long MILLIS_BETWEEN_LOOKS = 100;
    private static final String RECEIVED = "select sum(signatures) from petitionkit_petition";

    private final PostgresServer server;
    private final long people;
    private final int petitions;
    private final long stored;

    private MovementBenchmark(PostgresServer server, long people, int petitions, long stored) {
        this.server = server;
        this.people = people;
        this.petitions = petitions;
        this.stored = stored;
    }

    /**
     * Runs the benchmark.
     *
     * @param arguments the number of people and of petitions, and of signatures in the store at the last start; a million, 200
     *     and ten million without them
     * @throws Exception if a node or the database fails
     */
    public static void main(String... arguments) throws Exception {
        long people = arguments.length > 0 ? Long.parseLong(arguments[0]) : PEOPLE;
        int petitions = arguments.length > 1 ? Integer.parseInt(arguments[1]) : PETITIONS;
        try (PostgresServer server = PostgresServer.start()) {
            long stored = arguments.length > 2 ? Long.parseLong(arguments[2]) : MANY;
            new MovementBenchmark(server, people, petitions, stored).run();
        }
    }

    private void run() throws Exception {
        System.out.println("PostgreSQL " + server.settings());
        open();
        sign(people, people + Math.min(FEW, stored));
        double startOfFew = start();
        Map<String, DoubleSummaryStatistics> perSecond = compare();
        double alone = average(perSecond, "sign");
        double followed = average(perSecond, "follow");
        System.out.printf(
                Locale.ROOT, "%,.0f signers a second without following, %,.0f while followed%n", alone, followed);
        double caughtUp = surge();
        grow();
        double start = start();
        System.out.printf(
                Locale.ROOT,
                """

                exact      = whether each node showed the figures of a recount within five seconds of the last signature; it took %.1f s
                over_surge = signers a second while the movement is followed / the same without following, by warm nodes
                start_s    = from the start of a node to its first figures, with %,d signatures in the store; %.2f s with %,d

                movement: people=%d petitions=%d nodes=%d exact=%b over_surge=%.2f start_s=%.2f
                """,
                caughtUp,
                stored,
                startOfFew,
                Math.min(FEW, stored),
                people,
                petitions,
                NODES,
                caughtUp <= QUIET.toSeconds(),
                followed / alone,
                start);
    }

    /** Twice the petitions: those of the comparison, and those of the surge. */
    private void open() {
        try (HikariDataSource pool = server.pool(4)) {
            Schema.apply(pool);
            Policy atOnce =
                    Policy.builder().confirmation(Confirmation.NOT_NEEDED).build();
            try (JdbcPetitionStore store = JdbcPetitionStore.of(pool);
                    Petitions site = MovementNode.site(store, true)) {
                for (int number = 0; number < 2 * petitions; number++) {
                    Content.Builder content =
                            Content.titled("Hear us").creator("A Creator").addressee("The Addressee");
                    content.tag(number < petitions ? "compared" : MovementNode.MOVEMENT.value());
                    PetitionId id =
                            site.create(content.build(), atOnce).orElseThrow().id();
                    site.open(id);
                }
                site.maintenance().deliverEvents();
            }
        }
    }

    /** The number of signers a second in each turn, by its way. Nothing is left to be followed when a turn begins. */
    private Map<String, DoubleSummaryStatistics> compare() throws Exception {
        Map<String, DoubleSummaryStatistics> perSecond = new HashMap<>();
        for (int turn = 0; turn < TURNS.size(); turn++) {
            followAll();
            perSecond
                    .computeIfAbsent(TURNS.get(turn), first -> new DoubleSummaryStatistics())
                    .accept(perSecond(turn * (people / COMPARED), TURNS.get(turn)));
        }
        followAll();
        return perSecond;
    }

    private static double average(Map<String, DoubleSummaryStatistics> perSecond, String way) {
        return Objects.requireNonNull(perSecond.get(way)).getAverage();
    }

    /** Follows what was signed while nobody followed, until no event waits: what a node that has ended had claimed waits as well. */
    private void followAll() throws InterruptedException {
        try (HikariDataSource pool = server.pool(4);
                JdbcPetitionStore store = JdbcPetitionStore.of(pool);
                Petitions site = MovementNode.site(store, true)) {
            while (site.maintenance().undelivered().values().stream().anyMatch(waiting -> waiting > 0)) {
                if (site.maintenance().deliverEvents() == 0) {
                    TimeUnit.MILLISECONDS.sleep(MILLIS_BETWEEN_LOOKS);
                }
            }
        }
    }

    /** Three nodes sign at once; the number of signers a second of all together, once they are warm. */
    private double perSecond(long firstPerson, String way) throws Exception {
        long each = people / COMPARED / NODES;
        List<NodeProcess> nodes = new ArrayList<>();
        double perSecond = 0;
        for (int node = 0; node < NODES; node++) {
            long first = firstPerson + node * each;
            nodes.add(NodeProcess.start(server.url(), first, first + each, 0, petitions, way, first + each / 2));
        }
        for (NodeProcess node : nodes) {
            perSecond += (each - each / 2) * 1e3 / node.signed();
        }
        for (NodeProcess node : nodes) {
            node.close();
        }
        return perSecond;
    }

    /** Signs, kills, crashes; the seconds from the last signature until each node shows what a recount shows. */
    private double surge() throws Exception {
        long each = people / NODES;
        long before = count(RECEIVED);
        List<NodeProcess> nodes = new ArrayList<>();
        for (int node = 0; node < NODES; node++) {
            nodes.add(follower(node * each, node == NODES - 1 ? people : (node + 1) * each));
        }
        awaitSigned(before + people / 3);
        nodes.get(0).kill();
        System.out.println("killed a node");
        nodes.set(0, follower(0, each));
        awaitSigned(before + people / 2);
        crash();
        System.out.println("crashed the database");
        for (NodeProcess node : nodes) {
            node.signed();
        }
        long quiet = System.nanoTime();
        String expected = recount();
        double seconds = 0;
        for (NodeProcess node : nodes) {
            String shown = node.progress();
            while (!shown.equals(expected)) {
                if (System.nanoTime() - quiet > PATIENCE.toNanos()) {
                    throw new IllegalStateException("A node shows\n" + shown + "\nand a recount\n" + expected);
                }
                TimeUnit.MILLISECONDS.sleep(MILLIS_BETWEEN_LOOKS);
                shown = node.progress();
            }
            seconds = (System.nanoTime() - quiet) / 1e9;
        }
        System.out.println(expected);
        for (NodeProcess node : nodes) {
            node.close();
        }
        return seconds;
    }

    /** Signs the petitions of the movement on one node. */
    private void sign(long first, long end) throws Exception {
        try (NodeProcess node = follower(first, end)) {
            node.signed();
        }
    }

    /** Copies signatures, and what the movement holds of them, until the store has as many as it shall have. */
    private void grow() throws SQLException {
        long missing = stored - count("select count(*) from petitionkit_signature");
        if (missing > 0) {
            execute("insert into petitionkit_signature select s.petition, gen_random_uuid(),"
                    + " s.number + cast(1000000 as bigint) * g, s.state,"
                    + " s.former, s.country, s.region, s.assurance, s.verification, s.verified_at, s.received_at,"
                    + " s.confirmed_at, s.counted_at, s.messages, s.mailbox, s.person, s.document, s.key_id, s.encrypted, s.counted_as"
                    + " from generate_series(1, 1000000) g cross join petitionkit_signature s limit "
                    + missing);
            execute(
                    "insert into petitionkit_movement_signature select s.movement, s.ledger, s.petition, gen_random_uuid(),"
                            + " s.state, s.country, s.counted_at, s.person from generate_series(1, 1000000) g"
                            + " cross join petitionkit_movement_signature s limit " + missing);
            execute("analyze");
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = server.connection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private NodeProcess follower(long first, long end) throws Exception {
        return NodeProcess.start(server.url(), first, end, petitions, 2 * petitions, "follow", first);
    }

    private void awaitSigned(long number) throws Exception {
        while (count(RECEIVED) < number) {
            TimeUnit.MILLISECONDS.sleep(MILLIS_BETWEEN_LOOKS);
        }
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = server.connection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }

    /** Kills a process of the server, after which PostgreSQL ends all others and recovers from its log. */
    private void crash() throws Exception {
        try (Connection connection = server.connection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select pg_backend_pid()")) {
            result.next();
            ProcessHandle.of(result.getLong(1)).orElseThrow().destroyForcibly();
        } catch (SQLException closed) {
            System.out.println("the connection of the killed process is gone");
        }
    }

    private String recount() throws SQLException {
        String counted = " from petitionkit_signature s join petitionkit_document p on p.petition = s.petition"
                + " where s.state = 'CONFIRMED' and p.document like '%" + MovementNode.MOVEMENT.value() + "%'";
        TreeMap<String, Long> byCountry = new TreeMap<>();
        TreeMap<String, Long> byHour = new TreeMap<>();
        try (Connection connection = server.connection();
                Statement statement = connection.createStatement()) {
            try (ResultSet result =
                    statement.executeQuery("select country, count(*)" + counted + " group by country")) {
                while (result.next()) {
                    byCountry.put(result.getString(1), result.getLong(2));
                }
            }
            try (ResultSet result = statement.executeQuery("select to_char(date_trunc('hour', s.counted_at at time zone"
                    + " 'UTC'), 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"'), count(*)" + counted + " group by 1")) {
                while (result.next()) {
                    byHour.put(result.getString(1), result.getLong(2));
                }
            }
        }
        return MovementNode.text(
                count("select count(distinct s.mailbox)" + counted),
                count("select count(*)" + counted),
                byCountry,
                byHour);
    }

    /** From the start of a node on this store to its first figures. */
    private double start() {
        long begin = System.nanoTime();
        try (HikariDataSource pool = server.pool(4);
                JdbcPetitionStore store = JdbcPetitionStore.of(pool);
                Petitions site = MovementNode.site(store, true)) {
            if (site.movements().progress(MovementNode.MOVEMENT).supporters() == 0) {
                throw new IllegalStateException("There are no supporters");
            }
            return (System.nanoTime() - begin) / 1e9;
        }
    }
}
