package io.github.petitionkit.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.identity.Identity;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.Signer;
import io.github.petitionkit.signature.Statement;
import io.github.petitionkit.signature.Timestamps;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.store.jdbc.Schema;
import java.lang.reflect.RecordComponent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reference pages list what there is: all of it, and nothing else. */
class ReferencePagesTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\| ((?:`\\w+`(?:, )?)*) ?\\| ");
    private static final String MADE = "select lower(table_name) from information_schema.tables"
            + " where lower(table_name) like 'petitionkit%' union"
            + " select lower(index_name) from information_schema.indexes where lower(index_name) like 'petitionkit%'";
    private static final Pattern LISTED = Pattern.compile("(?m)^\\| (`(?:petitionkit_|…_).*?) \\|");

    static Stream<Class<?>> events() {
        return Stream.of(PetitionEvent.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("events")
    void tellsTheFieldsOfEachEvent(Class<?> event) {
        String fields = components(event)
                .filter(name -> !Set.of("id", "at").contains(name))
                .map(name -> "`" + name + "`")
                .collect(Collectors.joining(", "));

        assertThat(Documentation.page("docs/events.md"))
                .contains("| `%s` |%s | ".formatted(event.getSimpleName(), fields.isEmpty() ? "" : " " + fields));
    }

    @Test
    void tellsOfNoEventThatThereIsNot() {
        assertThat(ROW.matcher(Documentation.page("docs/events.md")).results().map(row -> row.group(1)))
                .containsExactlyInAnyOrderElementsOf(
                        events().map(Class::getSimpleName).toList());
    }

    /** In the page a name may be shortened to its end, as in `petitionkit_signature_mailbox`, `…_person`. */
    @Test
    void listsEachTableAndIndexOfTheDurableStore() throws SQLException {
        String listed = LISTED.matcher(Documentation.page("docs/store-jdbc.md"))
                .results()
                .map(row -> row.group(1))
                .collect(Collectors.joining(", "));
        List<String> created = tablesAndIndexes();

        assertThat(created)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(listed)
                        .containsAnyOf("`" + name + "`", "`…" + name.substring(name.lastIndexOf('_')) + "`"));
        assertThat(Pattern.compile("petitionkit_\\w+").matcher(listed).results().map(MatchResult::group))
                .allSatisfy(name -> assertThat(created).contains(name));
    }

    private static List<String> tablesAndIndexes() throws SQLException {
        DataSource database = JdbcConnectionPool.create("jdbc:h2:mem:reference;DB_CLOSE_DELAY=-1", "sa", "");
        Schema.apply(database);
        List<String> names = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(MADE);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    @ParameterizedTest
    @MethodSource("whatIsStored")
    void mapsEveryValueThatIsKeptOfASigner(String value) {
        assertThat(Documentation.page("docs/gdpr.md")).containsPattern("(?m)^\\| [^|]*`" + value + "`[^|]* \\|");
    }

    static Stream<String> whatIsStored() {
        Set<String> parts = Set.of("signer", "statement", "context", "identity", "timestamps");
        Set<String> notOfTheSigner = Set.of("id", "petition", "state", "former", "messages");
        return Stream.concat(
                        components(Signature.class)
                                .filter(name -> !parts.contains(name))
                                .filter(name -> !notOfTheSigner.contains(name)),
                        Stream.of(Signer.class, Statement.class, SigningContext.class, Identity.class, Timestamps.class)
                                .flatMap(ReferencePagesTest::components))
                .distinct();
    }

    private static Stream<String> components(Class<?> type) {
        return Stream.of(type.getRecordComponents()).map(RecordComponent::getName);
    }
}
