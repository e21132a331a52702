package io.github.petitionkit.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.petitionkit.eligibility.Candidate;
import io.github.petitionkit.file.CsvDialect;
import io.github.petitionkit.file.FileRow;
import io.github.petitionkit.file.SourceRow;
import io.github.petitionkit.fraud.ConfirmedAttempt;
import io.github.petitionkit.fraud.FraudCheck;
import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.fraud.list.AccessLists;
import io.github.petitionkit.mail.MailBudget;
import io.github.petitionkit.place.Area;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.store.ChangeSet;
import io.github.petitionkit.store.Decision;
import io.github.petitionkit.store.MailingClaim;
import io.github.petitionkit.store.MailingCursor;
import io.github.petitionkit.store.MailingRecipient;
import io.github.petitionkit.store.MailingSettlement;
import io.github.petitionkit.store.StoredResult;
import io.github.petitionkit.tally.TallyChange;
import io.github.petitionkit.transfer.FormerSignature;
import io.github.petitionkit.transfer.ImportedLine;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Finds every public type by itself: a new one without JSON fails here. */
class RoundTripTest {
    /** The types that have no JSON, and why; fraud checks are code, too. */
    static final Map<Class<?>, String> WITHOUT = Map.ofEntries(
            Map.entry(FraudPolicy.class, "holds checks, which are code"),
            Map.entry(MailBudget.class, "holds a counter, which is code"),
            Map.entry(ConfirmedAttempt.class, "passes between a policy and its checks, and never leaves the process"),
            Map.entry(AccessLists.class, "is read from lists of text, which can hold a hundred thousand entries"),
            Map.entry(Decision.class, "passes between a step and its store, and never leaves the process"),
            Map.entry(ChangeSet.class, "passes between a step and its store, and never leaves the process"),
            Map.entry(StoredResult.class, "passes between a step and its store, and never leaves the process"),
            Map.entry(MailingClaim.class, "passes between a mailing and its store, and never leaves the process"),
            Map.entry(MailingCursor.class, "passes between a mailing and its store, and never leaves the process"),
            Map.entry(MailingRecipient.class, "passes between a mailing and its store, and never leaves the process"),
            Map.entry(MailingSettlement.class, "passes between a mailing and its store, and never leaves the process"),
            Map.entry(TallyChange.class, "passes between a step and its store, and never leaves the process"),
            Map.entry(CsvDialect.class, "is how a file is written, which its program knows"),
            Map.entry(FileRow.class, "passes between a reader and an import, and never leaves the process"),
            Map.entry(FileRow.Fault.class, "passes between a reader and an import, and never leaves the process"),
            Map.entry(SourceRow.class, "passes between a reader and an import, and never leaves the process"),
            Map.entry(
                    FormerSignature.class,
                    "passes between a former table and a migration, and never leaves the process"));

    static boolean isWithout(Class<?> type) {
        return WITHOUT.containsKey(type) || FraudCheck.class.isAssignableFrom(type);
    }

    /** Answers of an unknown type have no equality. */
    private static final Set<Class<?>> WITHOUT_EQUALITY =
            Set.of(SignatureRequest.class, Candidate.class, ImportedLine.class, ImportedLine.Signable.class);

    private static final JsonMapper MAPPER =
            JsonMapper.builder().findAndAddModules().build();

    static Stream<Class<?>> types() {
        return PublicTypes.all().stream().filter(type -> !isWithout(type));
    }

    @ParameterizedTest
    @MethodSource("types")
    void readsWhatItWrites(Class<?> type) {
        for (Object sample : Samples.of(type)) {
            String json = MAPPER.writerFor(type).writeValueAsString(sample);

            Object read = MAPPER.readValue(json, type);

            assertThat(MAPPER.writerFor(type).writeValueAsString(read)).isEqualTo(json);
            if (!WITHOUT_EQUALITY.contains(type)) {
                assertThat(read).as(json).isEqualTo(sample);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void saysTheSameWhereverItStands(Class<?> type) {
        for (Object sample : Samples.of(type)) {
            String alone = MAPPER.writerFor(type).writeValueAsString(sample);
            String inList = MAPPER.writerFor(MAPPER.getTypeFactory().constructCollectionType(List.class, type))
                    .writeValueAsString(List.of(sample));

            assertThat(inList).isEqualTo("[" + alone + "]");
        }
    }

    @Test
    void findsTypesAtAll() {
        assertThat(types()).hasSizeGreaterThan(100);
        assertThat(PublicTypes.all()).containsAll(WITHOUT.keySet());
    }

    @Test
    void namesEveryCaseOfEverySealedTypeInTheOneTable() {
        for (Class<?> type : PublicTypes.all()) {
            if (type.isSealed() && Scalars.find(type) == null && !type.isAnnotationPresent(JsonTypeInfo.class)) {
                SealedTypes cases = Objects.requireNonNull(
                        SealedTypes.ofBase(type), "Add " + type.getName() + " to SealedTypes.TABLE");
                assertThat(cases.names().keySet())
                        .as("The cases of " + type.getName() + " in SealedTypes.TABLE")
                        .containsExactlyInAnyOrder(type.getPermittedSubclasses());
                assertThat(cases.names().values()).doesNotHaveDuplicates().allMatch(RoundTripTest::isKebabCase);
            }
        }
    }

    private static boolean isKebabCase(String name) {
        return name.matches("[a-z0-9]+(-[a-z0-9]+)*");
    }

    @Test
    void writesWhatIsOneTextAsOneText() {
        assertThat(PublicTypes.all())
                .filteredOn(type -> type.isRecord() && type.getRecordComponents().length == 1)
                .filteredOn(type -> Set.of(String.class, UUID.class).contains(type.getRecordComponents()[0].getType()))
                .filteredOn(type -> !RecordShape.of(type).parts().get(0).mayBeNull())
                .filteredOn(type -> !isCase(type))
                .allSatisfy(type -> assertThat(Scalars.find(type))
                        .as("Add " + type.getName() + " to Scalars.TABLE")
                        .isNotNull());
    }

    /** A case of a sealed type has its type beside what it holds; areas are told apart by what they are declared as. */
    private static boolean isCase(Class<?> type) {
        return Arrays.stream(type.getInterfaces()).anyMatch(each -> each.isSealed() && each != Area.class);
    }

    @Test
    void leavesNothingOfJavaInJson() {
        SchemaTest.types()
                .flatMap(type -> Samples.of(type).stream().map(MAPPER.writerFor(type)::writeValueAsString))
                .forEach(json -> assertThat(json).doesNotContain("io.github", "java.", "null"));
    }

    @Test
    void keepsEnumsDistinct() {
        types().filter(Class::isEnum)
                .forEach(type -> assertThat(Arrays.stream(type.getEnumConstants())
                                .map(constant -> EnumScalar.text((Enum<?>) constant)))
                        .doesNotHaveDuplicates()
                        .allMatch(RoundTripTest::isKebabCase));
    }
}
