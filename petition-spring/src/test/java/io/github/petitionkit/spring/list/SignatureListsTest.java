package io.github.petitionkit.spring.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.signature.request.Channel;
import io.github.petitionkit.spring.Servers;
import io.github.petitionkit.spring.test.MovableClock;
import io.github.petitionkit.store.InMemoryPetitionStore;
import io.github.petitionkit.store.PetitionStore;
import io.github.petitionkit.store.StoreException;
import io.github.petitionkit.store.jdbc.JdbcPetitionStore;
import io.github.petitionkit.store.jdbc.Schema;
import io.github.petitionkit.store.jdbc.cipher.AesGcmCipher;
import io.github.petitionkit.transfer.ImportOutcome;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

class SignatureListsTest {
    private static final int PEOPLE = 2_300;
    private static final ListSettings PARTNER = new ListSettings(Channel.PARTNER, null, null, null, null, Set.of());

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-03T09:00:00Z"));
    private final List<AutoCloseable> toClose = new ArrayList<>();
    private final Keyring keyring = Keyring.random();

    /** Where the petitions and the lists are. */
    enum Kept {
        IN_MEMORY,
        IN_POSTGRESQL,
        IN_H2
    }

    /** One node of a site. */
    private record Node(Petitions petitions, ListStore store, SignatureLists lists, PetitionId petition) {}

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : toClose) {
            each.close();
        }
    }

    private Node node(Kept kept) {
        return node(kept, 1 << 20);
    }

    private Node node(Kept kept, long mostBytes) {
        if (kept == Kept.IN_MEMORY) {
            return node(new InMemoryPetitionStore(clock), new InMemoryLists(), mostBytes, null);
        }
        DataSource source = kept == Kept.IN_H2 ? h2() : Servers.source(Servers.database());
        Schema.apply(source);
        return node(JdbcPetitionStore.of(source), jdbc(source, null), mostBytes, null);
    }

    private static DataSource h2() {
        JdbcDataSource source = new JdbcDataSource();
        source.setUrl("jdbc:h2:mem:lists" + System.nanoTime() + ";DB_CLOSE_DELAY=-1");
        return source;
    }

    private JdbcLists jdbc(DataSource source, @Nullable AesGcmCipher cipher) {
        return new JdbcLists(
                JdbcClient.create(source),
                new TransactionTemplate(new JdbcTransactionManager(source)),
                new ListEncryption(cipher));
    }

    private Node node(PetitionStore store, ListStore lists, long mostBytes, @Nullable PetitionId known) {
        Petitions petitions =
                Petitions.builder(keyring).store(store).clock(clock).build();
        toClose.add(petitions);
        PetitionListsProperties properties =
                new PetitionListsProperties(DataSize.ofBytes(mostBytes), Duration.ofDays(7));
        PetitionId petition = known == null ? opened(petitions) : known;
        return new Node(petitions, lists, new SignatureLists(petitions, lists, properties, clock), petition);
    }

    private static PetitionId opened(Petitions petitions) {
        Content content = Content.titled("Repair the footbridge")
                .creator("Friends of the River Path")
                .addressee("Town Council")
                .build();
        PetitionId petition = petitions
                .create(
                        content,
                        Policy.openFor(Period.ofMonths(6), ZoneOffset.UTC).build())
                .orElseThrow()
                .id();
        petitions.open(petition);
        return petition;
    }

    private ListRun run(Node node, ListStore store) {
        return new ListRun(node.petitions(), store, clock);
    }

    private static ByteArrayInputStream file(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String people() {
        return IntStream.range(0, PEOPLE)
                .mapToObj(i -> "Ada Example;person%d@example.org;GB\n".formatted(i))
                .collect(Collectors.joining("", "name;email;country\n", "Cy Example;no address;GB\n"));
    }

    private static SignatureList running(Node node, String file) throws IOException {
        SignatureList list = node.lists().upload(node.petition(), PARTNER, file(file));
        node.store().change(list.id(), ListState.PREVIEWED, ListState.RUNNING, list.changedAt());
        return list;
    }

    private static List<String> results(Node node, ListId list) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        node.lists().writeResults(node.lists().get(node.petition(), list), out);
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /** Returns the store; something hears of each call before it is made, and may prevent it. */
    private static ListStore before(ListStore store, Consumer<String> call) {
        return (ListStore) Proxy.newProxyInstance(
                ListStore.class.getClassLoader(), new Class<?>[] {ListStore.class}, (proxy, method, arguments) -> {
                    call.accept(method.getName());
                    try {
                        return method.invoke(store, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }

    @ParameterizedTest
    @EnumSource
    void areLookedThroughAgainWithoutTheColumnsThatNobodyNeeds(Kept kept) throws IOException {
        Node node = node(kept);
        SignatureList unread = node.lists()
                .upload(node.petition(), PARTNER, file("name,shoe size,country,email\nAda,38,GB,ada@example.org\n"));

        SignatureList read = node.lists()
                .uploadAgain(node.petition(), unread.id(), unread.settings().ignoring(Set.of(2)));

        assertThat(unread.preview().count(ImportOutcome.INVALID)).isOne();
        assertThat(read.preview().outcomes()).isEqualTo(Map.of(ImportOutcome.COUNTED, 1L));
        assertThat(node.lists().lists(node.petition(), 9)).containsExactly(read);
        assertThat(read.settings().ignored()).containsExactly(2);
        node.lists().enter(node.petition(), read.id());
        await(() -> node.lists().get(node.petition(), read.id()).state() == ListState.DONE);
        assertThat(node.petitions().progress(node.petition()).tally().counted()).isOne();
        assertThat(node.lists().uploadAgain(node.petition(), read.id(), PARTNER).id())
                .isEqualTo(read.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"state = 'CHECKED'", "settings = '{\"channel\":\"fax\"}'", "report = '{\"sums\":{}}'"})
    void thatThisReleaseCannotReadAreNamedAndStopNoOtherList(String change) throws IOException {
        DataSource source = h2();
        Schema.apply(source);
        JdbcLists store = jdbc(source, null);
        Node node = node(JdbcPetitionStore.of(source), store, 1 << 20, null);
        SignatureList strange = running(node, "name,country,email\nAda,GB,ada@example.org\n");
        clock.move(Duration.ofSeconds(1));
        SignatureList other = running(node, "name,country,email\nCy,GB,cy@example.org\n");
        JdbcClient.create(source)
                .sql("update petitionkit_list set " + change + " where list = ?")
                .param(strange.id().value())
                .update();

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> node.lists().get(node.petition(), strange.id()))
                .withMessageContaining(strange.id().value().toString())
                .withMessageContaining("run the release that wrote it");
        assertThat(node.lists().lists(node.petition(), 9))
                .extracting(SignatureList::id)
                .containsExactly(other.id());
        run(node, store).run();
        assertThat(node.lists().get(node.petition(), other.id()).state()).isEqualTo(ListState.DONE);
    }

    @ParameterizedTest
    @Tag("thorough")
    @EnumSource
    void showsWhatWouldBecomeOfEachLineBeforeAnythingIsWritten(Kept kept) throws Exception {
        Node node = node(kept);

        SignatureList list = node.lists().upload(node.petition(), PARTNER, file(people()));

        assertThat(list.state()).isEqualTo(ListState.PREVIEWED);
        assertThat(list.preview().outcomes())
                .isEqualTo(Map.of(ImportOutcome.COUNTED, (long) PEOPLE, ImportOutcome.INVALID, 1L));
        assertThat(list.report().lines()).isZero();
        assertThat(results(node, list.id()))
                .hasSize(PEOPLE + 1)
                .contains("{\"line\":2,\"outcome\":\"counted\",\"reasons\":[]}")
                .last()
                .asString()
                .contains("\"invalid\"")
                .doesNotContain("no address");
        assertThat(node.petitions().progress(node.petition()).tally().counted()).isZero();
        assertThat(node.lists().get(node.petition(), list.id())).isEqualTo(list);
        assertThat(node.lists().lists(node.petition(), 5)).containsExactly(list);
    }

    @ParameterizedTest
    @Tag("thorough")
    @EnumSource
    void reportsEveryLineAndForgetsTheFile(Kept kept) throws Exception {
        Node node = node(kept);
        ListId id = running(node, people()).id();

        run(node, node.store()).run();

        SignatureList done = node.lists().get(node.petition(), id);
        assertThat(done.state()).isEqualTo(ListState.DONE);
        assertThat(done.report().outcomes()).isEqualTo(done.preview().outcomes());
        assertThat(results(node, id)).hasSize(PEOPLE + 1).first().asString().contains("\"signature\":");
        assertThat(node.store().next(done, ListStore.Content.FILE, -1)).isEmpty();
        assertThat(node.store().next(done, ListStore.Content.PREVIEW, -1)).isEmpty();
        assertThat(node.petitions().progress(node.petition()).tally().counted()).isEqualTo(PEOPLE);
    }

    @ParameterizedTest
    @Tag("thorough")
    @EnumSource(names = {"IN_MEMORY", "IN_POSTGRESQL"})
    void goesOnAfterAStopWithTheLineBehindTheLastOne(Kept kept) throws Exception {
        Node node = node(kept);
        ListId id = running(node, people()).id();

        Consumer<String> somebodyStopsIt = call -> {
            if (call.equals("advance")) {
                node.lists().stop(node.petition(), id);
            }
        };
        run(node, before(node.store(), somebodyStopsIt)).run();

        SignatureList stopped = node.lists().get(node.petition(), id);
        assertThat(stopped.state()).isEqualTo(ListState.STOPPED);
        assertThat(stopped.report().lines()).isBetween(1L, PEOPLE - 1L);
        assertThat(node.petitions().progress(node.petition()).tally().counted())
                .isEqualTo(stopped.report().lines());

        node.store().change(id, ListState.STOPPED, ListState.RUNNING, clock.instant());
        run(node, node.store()).run();

        SignatureList done = node.lists().get(node.petition(), id);
        assertThat(done.state()).isEqualTo(ListState.DONE);
        assertThat(done.report().outcomes()).isEqualTo(done.preview().outcomes());
        assertThat(results(node, id)).hasSize(PEOPLE + 1);
    }

    @ParameterizedTest
    @Tag("slow")
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "IN_MEMORY")
    void anotherNodeGoesOnAfterACrash(Kept kept) throws Exception {
        DataSource source = kept == Kept.IN_H2 ? h2() : Servers.source(Servers.database());
        Schema.apply(source);
        Node one = node(JdbcPetitionStore.of(source), jdbc(source, null), 1 << 20, null);
        ListId id = running(one, people()).id();
        AtomicInteger advances = new AtomicInteger();
        run(one, before(one.store(), call -> {
                    if (call.equals("advance")) {
                        advances.incrementAndGet();
                    }
                    if (advances.get() > 1) {
                        throw new StoreException("The node is gone");
                    }
                }))
                .run();
        Node other = node(JdbcPetitionStore.of(source), jdbc(source, null), 1 << 20, one.petition());
        run(other, other.store()).run();
        assertThat(other.lists().get(other.petition(), id).state()).isEqualTo(ListState.RUNNING);

        clock.move(Duration.ofMinutes(2));
        run(other, other.store()).run();

        SignatureList done = other.lists().get(other.petition(), id);
        assertThat(done.state()).isEqualTo(ListState.DONE);
        assertThat(done.report().lines()).isEqualTo(PEOPLE + 1);
        assertThat(done.report().count(ImportOutcome.COUNTED) + done.report().count(ImportOutcome.ALREADY_SIGNED))
                .isEqualTo(PEOPLE);
        assertThat(results(other, id)).hasSize(PEOPLE + 1);
        assertThat(other.petitions().progress(other.petition()).tally().counted())
                .isEqualTo(PEOPLE);
    }

    @ParameterizedTest
    @Tag("thorough")
    @EnumSource(names = {"IN_MEMORY", "IN_POSTGRESQL"})
    void entersInTheBackgroundAndNobodyTwiceWhoPressesTheButtonTwice(Kept kept) throws Exception {
        Node node = node(kept);
        ListId id =
                node.lists().upload(node.petition(), PARTNER, file(people())).id();

        node.lists().enter(node.petition(), id);
        node.lists().enter(node.petition(), id);
        await(() -> node.lists().get(node.petition(), id).state() == ListState.DONE);

        SignatureList done = node.lists().get(node.petition(), id);
        assertThat(done.report().outcomes()).isEqualTo(done.preview().outcomes());
        assertThat(node.lists().enter(node.petition(), id)).isEqualTo(done);
        assertThat(node.lists().stop(node.petition(), id)).isEqualTo(done);
    }

    private static void await(BooleanSupplier until) {
        Instant end = Instant.now().plusSeconds(60);
        while (!until.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.onSpinWait();
        }
    }

    @ParameterizedTest
    @Tag("thorough")
    @EnumSource(names = {"IN_MEMORY", "IN_POSTGRESQL"})
    void goesOnAfterARestart(Kept kept) throws Exception {
        Node node = node(kept);
        ListId id = running(node, people()).id();
        ListRun[] ending = new ListRun[1];
        ending[0] = run(node, before(node.store(), call -> {
            if (call.equals("advance")) {
                ending[0].end();
            }
        }));
        ending[0].run();
        assertThat(node.lists().get(node.petition(), id).report().lines()).isBetween(1L, PEOPLE - 1L);

        node.lists().goOn();
        await(() -> node.lists().get(node.petition(), id).state() == ListState.DONE);

        SignatureList done = node.lists().get(node.petition(), id);
        assertThat(done.report().outcomes()).isEqualTo(done.preview().outcomes());
    }

    @ParameterizedTest
    @Tag("thorough")
    @EnumSource(names = {"IN_MEMORY", "IN_POSTGRESQL"})
    void keepsNothingOfAFileThatIsTooLong(Kept kept) {
        Node node = node(kept, 50_000);

        assertThatThrownBy(() -> node.lists().upload(node.petition(), PARTNER, file(people())))
                .isInstanceOf(ListTooLargeException.class)
                .hasMessageContaining("50000 bytes");
        assertThat(node.lists().lists(node.petition(), 5)).isEmpty();
    }

    @ParameterizedTest
    @Tag("thorough")
    @EnumSource(names = {"IN_MEMORY", "IN_POSTGRESQL"})
    void deletesAListThatNobodyHasTouchedForAWeek(Kept kept) throws Exception {
        Node node = node(kept);
        SignatureList list = node.lists().upload(node.petition(), PARTNER, file(people()));

        clock.move(Duration.ofDays(8));
        node.lists().goOn();

        assertThatThrownBy(() -> node.lists().get(node.petition(), list.id())).isInstanceOf(NoSuchListException.class);
        assertThat(node.store().next(list, ListStore.Content.FILE, -1)).isEmpty();
    }

    @Test
    @Tag("thorough")
    void encryptsTheFileWhereSignaturesAreEncrypted() throws Exception {
        DataSource source = h2();
        Schema.apply(source);
        AesGcmCipher cipher = AesGcmCipher.of("first", new byte[32]);
        Node node = node(JdbcPetitionStore.builder(source).cipher(cipher).build(), jdbc(source, cipher), 1 << 20, null);
        SignatureList list = running(node, people());

        byte[] stored = JdbcClient.create(source)
                .sql("select bytes from petitionkit_list_part where content = 'FILE' and number = 0")
                .query(byte[].class)
                .single();
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("Example", "person1@");

        run(node, node.store()).run();
        assertThat(node.lists().get(node.petition(), list.id()).report().count(ImportOutcome.COUNTED))
                .isEqualTo(PEOPLE);
    }

    @ParameterizedTest
    @Tag("thorough")
    @EnumSource(names = {"IN_MEMORY", "IN_POSTGRESQL"})
    void takesNoRowForAWholeOneThatEndsBecauseTheListWasRemoved(Kept kept) throws Exception {
        Node node = node(kept);
        SignatureList list = node.lists().upload(node.petition(), PARTNER, file(people()));
        ListParts parts = new ListParts(node.store(), list, ListStore.Content.FILE);
        assertThat(parts.read()).isEqualTo('n');

        node.lists().remove(node.petition(), list.id());

        assertThatThrownBy(parts::readAllBytes).isInstanceOf(NoSuchListException.class);
    }
}
