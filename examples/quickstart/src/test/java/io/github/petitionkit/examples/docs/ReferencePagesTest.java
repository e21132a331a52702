package io.github.petitionkit.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.identity.Identity;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.Signer;
import io.github.petitionkit.signature.SigningContext;
import io.github.petitionkit.signature.Statement;
import io.github.petitionkit.signature.Timestamps;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reference pages list what there is: all of it, and nothing else. */
class ReferencePagesTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\| ((?:`\\w+`(?:, )?)*) ?\\| ");
    private static final Pattern CREATED =
            Pattern.compile("(?m)^create (?:table|index|unique index) (?:if not exists )?(petitionkit_\\w+)");
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
    void listsEachTableAndIndexOfTheDurableStore() {
        String script = Documentation.page(
                "petition-core/src/main/resources/META-INF/petitionkit/postgresql/V1__petitionkit.sql");
        String listed = LISTED.matcher(Documentation.page("docs/store-jdbc.md"))
                .results()
                .map(row -> row.group(1))
                .collect(Collectors.joining(", "));
        List<String> created =
                CREATED.matcher(script).results().map(found -> found.group(1)).toList();

        assertThat(created)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(listed)
                        .containsAnyOf("`" + name + "`", "`…" + name.substring(name.lastIndexOf('_')) + "`"));
        assertThat(Pattern.compile("petitionkit_\\w+").matcher(listed).results().map(MatchResult::group))
                .allSatisfy(name -> assertThat(created).contains(name));
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
