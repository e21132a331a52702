package io.github.petitionkit.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.petition.lifecycle.Lifecycle;
import io.github.petitionkit.petition.lifecycle.PetitionAction;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.signature.result.SigningResult;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pictures and tables of docs/concepts.md say what the tables in the code say. */
class ConceptsPageTest {
    private static final Set<PetitionAction> FORWARD = EnumSet.of(
            PetitionAction.SEEK_SPONSORS,
            PetitionAction.SUBMIT,
            PetitionAction.OPEN,
            PetitionAction.APPROVE,
            PetitionAction.FLAG,
            PetitionAction.SHELVE,
            PetitionAction.RESUME_MODERATION,
            PetitionAction.CLOSE);

    private final String page = Documentation.page("docs/concepts.md");

    @Test
    void drawsTheWayForwardOfAPetition() {
        String arrows = Stream.of(PetitionState.values())
                .flatMap(state -> FORWARD.stream()
                        .filter(action -> Lifecycle.target(state, action).isPresent())
                        .map(action -> "    %s --> %s: %s\n"
                                .formatted(
                                        state,
                                        Lifecycle.target(state, action).orElseThrow(),
                                        action.name().toLowerCase(Locale.ROOT).replace('_', ' '))))
                .collect(Collectors.joining());

        assertThat(page).contains(picture("    [*] --> DRAFT\n" + arrows));
    }

    @ParameterizedTest
    @EnumSource
    void listsWhatMayBeDoneInEachStateOfAPetition(PetitionState state) {
        String actions = Lifecycle.allowed(state).stream()
                .map(action -> "`" + action + "`")
                .collect(Collectors.joining(", "));

        assertThat(page).contains("| `%s` | %s |\n".formatted(state, actions));
    }

    @Test
    void tellsThatAnExtensionLeavesTheStateAlone() {
        assertThat(page).contains("| `EXTEND` | `OPEN` | ");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "EXTEND")
    void tellsWhereEachActionLeads(PetitionAction action) {
        PetitionState target = Stream.of(PetitionState.values())
                .map(state -> Lifecycle.target(state, action))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();

        assertThat(page).contains("| `%s` | `%s` | ".formatted(action, target));
    }

    @Test
    void drawsTheLifeOfASignature() {
        String begin = SignatureState.first().stream()
                .map("    [*] --> %s\n"::formatted)
                .collect(Collectors.joining());
        String arrows = Stream.of(SignatureState.values())
                .flatMap(state -> state.next().stream().map(next -> "    %s --> %s\n".formatted(state, next)))
                .collect(Collectors.joining());

        assertThat(page).contains(picture(begin + arrows + "    WITHDRAWN --> [*]\n    LAPSED --> [*]\n"));
        assertThat(SignatureState.values())
                .filteredOn(state -> state.next().isEmpty())
                .containsExactly(SignatureState.WITHDRAWN, SignatureState.LAPSED);
    }

    @ParameterizedTest
    @EnumSource
    void tellsOfEachStateWhetherItStandsInTheWayOfASecondSignature(SignatureState state) {
        assertThat(page)
                .containsPattern("\\| `%s` \\| .* \\| %s \\| %s \\|"
                        .formatted(
                                state,
                                state == SignatureState.CONFIRMED ? "yes" : "no",
                                state == SignatureState.CONFIRMED || state == SignatureState.HELD ? "yes" : "no"));
    }

    @Test
    void drawsEveryResultAtTheEndOfTheWayOfASignature() {
        String way = Documentation.blocks(Documentation.top().resolve("docs/concepts.md")).stream()
                .filter(block -> block.text().startsWith("flowchart"))
                .findFirst()
                .orElseThrow()
                .text();
        List<String> results = Stream.of(SigningResult.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .toList();

        Set<String> ends = way.lines()
                .skip(1)
                .map(line -> line.replaceAll(".*[ |]", ""))
                .filter(end -> end.matches("[A-Z]\\w+"))
                .collect(Collectors.toSet());

        assertThat(ends).containsExactlyInAnyOrderElementsOf(results);
    }

    private static String picture(String arrows) {
        return "```mermaid\nstateDiagram-v2\n    direction LR\n" + arrows + "```\n";
    }
}
