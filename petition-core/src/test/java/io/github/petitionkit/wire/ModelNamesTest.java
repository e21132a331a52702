package io.github.petitionkit.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.signature.VerificationOutcome;
import io.github.petitionkit.store.jdbc.TypesOfDocuments;
import io.github.petitionkit.tally.Figure;
import io.github.petitionkit.threshold.Criterion;
import io.github.petitionkit.verification.SampleOutcome;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ModelNamesTest {
    private static final Path NAMES = Path.of("src/test/resources/io/github/petitionkit/wire/names.txt");

    /** What has another name in Java than in storage, by its name in Java: {@code Actor.role} to {@code kind}. */
    private static final Map<String, String> RENAMED = Map.of();

    private static List<Class<?>> types() {
        return TypesOfDocuments.all().stream().filter(ModelNamesTest::isNamed).toList();
    }

    private static boolean isNamed(Class<?> type) {
        return ModelNames.TABLE.components(type).isPresent()
                || ModelNames.TABLE.constants(type).isPresent()
                || ModelNames.TABLE.cases(type).isPresent();
    }

    private static String advice(Class<?> type) {
        return "%s has another name in Java than in ModelNames: after a rename in Java leave ModelNames alone and add the"
                        .formatted(type.getSimpleName())
                + " pair to RENAMED here; after an addition in Java give it a name there, in the same place";
    }

    /** The table without the names of Java, one line a type. */
    private static Set<String> lines() {
        Set<String> lines = new TreeSet<>();
        for (Class<?> type : types()) {
            ModelNames.TABLE.components(type).ifPresent(names -> lines.add("components " + String.join(" ", names)));
            ModelNames.TABLE
                    .constants(type)
                    .ifPresent(names -> lines.add("constants " + String.join(" ", names.values())));
            ModelNames.TABLE.cases(type).ifPresent(cases -> lines.add("cases " + String.join(" ", cases.keySet())));
        }
        return lines;
    }

    @Test
    void keepsEveryNameForEver() throws IOException {
        assertThat(lines())
                .as("A name has changed: put it back in ModelNames. A name was added: add it to %s", NAMES)
                .containsExactlyElementsOf(Files.readAllLines(NAMES));
    }

    @Test
    void namesEachComponentConstantAndCaseInTheOrderOfJava() {
        assertThat(types()).hasSizeGreaterThan(50).allSatisfy(type -> {
            ModelNames.TABLE
                    .components(type)
                    .ifPresent(names -> assertThat(names)
                            .as(advice(type))
                            .isEqualTo(Arrays.stream(type.getRecordComponents())
                                    .map(RecordComponent::getName)
                                    .map(name -> RENAMED.getOrDefault(type.getSimpleName() + "." + name, name))
                                    .toList()));
            ModelNames.TABLE
                    .constants(type)
                    .ifPresent(names -> assertThat(new ArrayList<>(names.values()))
                            .as(advice(type))
                            .isEqualTo(Arrays.stream(type.getEnumConstants())
                                    .map(constant -> ((Enum<?>) constant).name())
                                    .map(name -> RENAMED.getOrDefault(
                                            type.getSimpleName() + "." + name,
                                            name.toLowerCase(Locale.ROOT).replace('_', '-')))
                                    .toList()));
            ModelNames.TABLE
                    .cases(type)
                    .ifPresent(cases -> assertThat(cases.values())
                            .as(advice(type))
                            .containsExactlyInAnyOrder(type.getPermittedSubclasses()));
        });
    }

    @Test
    void hasNothingForTypesThatAreNotStored() {
        assertThat(ModelNames.TABLE.cases(SampleOutcome.class)).isEmpty();
        assertThat(ModelNames.TABLE.components(String.class)).isEmpty();
        assertThat(ModelNames.TABLE.constants(Criterion.class)).isEmpty();
    }

    @Test
    void namesAConstant() {
        assertThat(ModelNames.TABLE.name(VerificationOutcome.NOT_ENTITLED)).isEqualTo("not-entitled");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModelNames.TABLE.name(Locale.Category.FORMAT))
                .withMessage("java.util.Locale$Category has no names in this table: give its constants names");
    }

    @Test
    void takesAsManyNamesAsThereAreParts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WireNames.builder().record(Reason.class, "code"))
                .withMessageContaining("Reason has 2 parts and 1 names");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WireNames.builder().constants(Figure.Kind.class, "counted"))
                .withMessageContaining("give each of its parts a name");
    }

    @Test
    void takesAnotherNameForEachCase() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WireNames.builder()
                        .kind(Criterion.class, "total", Criterion.Total.class)
                        .kind(Criterion.class, "total", Criterion.Minimum.class))
                .withMessageContaining("have the name total");
    }

    @Test
    void addsToATableWithoutChangingIt() {
        WireNames more = ModelNames.TABLE.toBuilder()
                .record(Figure.class, "kind", "key", "count")
                .build();

        assertThat(more.components(Figure.class)).contains(List.of("kind", "key", "count"));
        assertThat(more.components(Reason.class)).isEqualTo(ModelNames.TABLE.components(Reason.class));
        assertThat(ModelNames.TABLE.components(Figure.class)).isEmpty();
    }

    @Test
    void spellsConstantsAndCasesInLowerCaseWordsJoinedByHyphens() {
        assertThat(lines().stream()
                        .filter(line -> !line.startsWith("components"))
                        .flatMap(line -> Stream.of(line.split(" ")))
                        .collect(Collectors.toSet()))
                .allMatch(name -> name.matches("[a-z]+(-[a-z]+)*"));
    }
}
