package io.github.petitionkit.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.identity.SignerKey;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.PetitionAction;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.petition.lifecycle.Transition;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.signature.VerificationOutcome;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.store.jdbc.commit.StoredDocuments;
import io.github.petitionkit.store.jdbc.json.VersionedDocument;
import io.github.petitionkit.store.jdbc.row.SignatureDetails;
import io.github.petitionkit.tally.Figure;
import io.github.petitionkit.threshold.Criterion;
import io.github.petitionkit.wire.ModelNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.Period;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents that each version has written lie beside this test; they are read for ever, and nobody changes them. */
class StoredDocumentsTest {
    private static final Path FOLDER = Path.of("src/test/resources/io/github/petitionkit/store/jdbc/documents");
    private static final Path FIRST = FOLDER.resolve("v1");
    private static final Path PRESENT = FOLDER.resolve("v2");
    private static final Set<Class<?>> ONLY_IN_COLUMNS = Set.of(VerificationOutcome.class, Figure.Kind.class);

    /** A signature is stored without them. */
    private static final Set<String> NEVER_WRITTEN = Set.of("idempotencyKey", "challengeAnswer");

    private final StoredDocuments documents = new StoredDocuments();

    static Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(PRESENT)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private VersionedDocument<?> kind(String name) {
        return switch (name.substring(0, name.indexOf('-'))) {
            case "petition" -> documents.petition();
            case "signature" -> documents.signature();
            case "result" -> documents.storedResult();
            case "file" -> documents.caseFile();
            case "mailing" -> documents.mailing();
            case "events" -> documents.told();
            default -> throw new AssertionError(name);
        };
    }

    @ParameterizedTest
    @MethodSource("names")
    void areReadInEveryVersionAndWrittenInTheLast(String name) {
        assertWrittenAs(text(PRESENT.resolve(name)), kind(name), FIRST.resolve(name));
    }

    private static <T> void assertWrittenAs(String present, VersionedDocument<T> document, Path first) {
        T value = document.read(present);

        assertThat(document.write(value)).isEqualTo(present);
        if (Files.exists(first)) {
            assertThat(document.read(text(first))).isEqualTo(value);
        }
    }

    @Test
    void areAllStillThere() throws IOException {
        try (Stream<Path> first = Files.list(FIRST)) {
            assertThat(first.map(Path::getFileName))
                    .hasSize(25)
                    .allSatisfy(file -> assertThat(PRESENT.resolve(file)).exists());
        }
    }

    @Test
    void holdEveryNameThatThereIs() throws IOException {
        String all = names().map(name -> text(PRESENT.resolve(name))).collect(Collectors.joining("\n"));

        assertThat(Stream.of(Criterion.class, SigningResult.class, PetitionEvent.class)
                        .flatMap(type -> ModelNames.TABLE.cases(type).orElseThrow().keySet().stream()))
                .hasSizeGreaterThan(20)
                .allSatisfy(name -> assertThat(all).contains("\"type\":\"" + name + '"'));
        assertThat(TypesOfDocuments.all())
                .filteredOn(type -> !ONLY_IN_COLUMNS.contains(type))
                .hasSizeGreaterThan(50)
                .allSatisfy(type -> {
                    ModelNames.TABLE
                            .components(type)
                            .ifPresent(names -> assertThat(names)
                                    .filteredOn(name -> !NEVER_WRITTEN.contains(name))
                                    .as(type.getName())
                                    .allSatisfy(name -> assertThat(all).contains('"' + name + "\":")));
                    ModelNames.TABLE
                            .constants(type)
                            .ifPresent(names -> assertThat(names.values())
                                    .as(type.getName())
                                    .allSatisfy(name -> assertThat(all).containsPattern("[:\\[,]\"" + name + '"')));
                });
    }

    /** Two components of one type, exchanged in Java, would else be read into each other. */
    @Test
    void putEachValueInItsPlace() {
        Petition petition = documents.petition().read(text(FIRST.resolve("petition-with-everything.json")));
        Transition first = petition.life().journal().get(0);
        assertThat(first.action()).isEqualTo(PetitionAction.SEEK_SPONSORS);
        assertThat(first.from()).isEqualTo(PetitionState.DRAFT);
        assertThat(first.to()).isEqualTo(PetitionState.COLLECTING_SPONSORS);
        assertThat(first.by()).isEqualTo(Actor.CREATOR);
        assertThat(petition.content().summary()).isEqualTo("It has been closed since spring.");
        assertThat(petition.policy().sponsorship().needed()).isEqualTo(5);
        assertThat(petition.policy().sponsorship().most()).isEqualTo(20);
        assertThat(petition.policy().retention().afterEnd()).isNull();
        assertThat(petition.policy().retention().afterOpening()).isEqualTo(Period.ofMonths(21));
        assertThat(petition.thresholds().get("t0"))
                .hasFieldOrPropertyWithValue("reachedAt", Instant.parse("2026-03-03T09:00:01.123456Z"));

        SignatureDetails details = documents.signature().read(text(FIRST.resolve("signature-0.json")));
        assertThat(hash(details.identity().mailbox())).startsWith("abc");
        assertThat(hash(details.identity().name())).startsWith("bbc");
        assertThat(hash(details.identity().household())).startsWith("cbc");
        assertThat(details.postalCode()).isEqualTo("SW1A 1AA");
        assertThat(details.context().ip()).isEqualTo("192.0.2.7");

        assertThat(documents
                        .told()
                        .read(text(FIRST.resolve("events-signature-state-changed.json")))
                        .events())
                .element(1)
                .isInstanceOfSatisfying(PetitionEvent.SignatureStateChanged.class, moved -> {
                    assertThat(moved.from()).isEqualTo(SignatureState.PENDING);
                    assertThat(moved.to()).isEqualTo(SignatureState.CONFIRMED);
                    assertThat(moved.counted()).isEqualTo(3);
                });
    }

    private static String hash(@Nullable SignerKey key) {
        return Objects.requireNonNull(key).hash();
    }
}
