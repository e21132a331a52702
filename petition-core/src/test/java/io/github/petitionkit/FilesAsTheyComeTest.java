package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.file.CsvDialect;
import io.github.petitionkit.file.Export;
import io.github.petitionkit.file.SignatureColumns;
import io.github.petitionkit.file.SignatureImport;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.identity.PersonName;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.request.Channel;
import io.github.petitionkit.signature.request.Consent;
import io.github.petitionkit.transfer.ImportedLine;
import io.github.petitionkit.validation.Violation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists as spreadsheets, platforms and people write them, from the file into a petition and out of it. */
class FilesAsTheyComeTest {
    private static final SignatureImport LIST =
            SignatureImport.of(Channel.PAPER).country(Country.of("DE"));

    private final Site site = new Site();
    private final PetitionId petition = site.open(Policy.builder().build());

    private static List<ImportedLine> lines(String file) {
        return LIST.file(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    private Signature entered(String file) {
        site.petitions.imports().enter(petition, lines(file).stream());
        try (Stream<Signature> all = site.petitions.reader().signatures(petition)) {
            return all.toList().get(0);
        }
    }

    private static List<Consent> consents(String cell) {
        ImportedLine line = lines("name,country,consent.updates.acme\nAda Example,GB," + cell + "\n")
                .get(0);
        assertThat(line).isInstanceOf(ImportedLine.Signable.class);
        return ((ImportedLine.Signable) line).request().consents();
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "0", "false", "Nein", "nie", "n", ""})
    void grantNoConsentByANo(String cell) {
        assertThat(consents(cell)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"maybe", "peut-être", "#REF!", "yes?", "2"})
    void grantNoConsentThatCannotBeRead(String cell) {
        ImportedLine line = lines("name,country,consent.updates.acme\nAda Example,GB," + cell + "\n")
                .get(0);

        assertThat(line)
                .isInstanceOfSatisfying(
                        ImportedLine.Faulty.class,
                        faulty -> assertThat(faulty.violations())
                                .extracting(Violation::path)
                                .containsExactly("consent.updates.acme"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name;email;country\nAda Example;ada@example.org;GB\n",
                "name\temail\tcountry\nAda Example\tada@example.org\tGB\n",
                "name|email|country\nAda Example|ada@example.org|GB\n",
                "\"name\";\"email\";\"country\"\r\n\"Ada Example\";\"ada@example.org\";\"GB\"\r\n",
                "\ufeffname;email;country\rAda Example;ada@example.org;GB\r",
                "name,email,country,,\nAda Example,ada@example.org,GB,,\n",
                "name;email;country;;;\nAda Example;ada@example.org;GB;;;\n",
                "name,,email,,country\nAda Example,,ada@example.org,,GB\n",
                ",name,email,country\n,Ada Example,ada@example.org,GB\n",
                "first_name,last_name,email,country\nAda,Example,ada@example.org,United Kingdom\n",
                "Vorname;Nachname;E-Mail;Land\nAda;Example;ada@example.org;Vereinigtes Königreich\n",
                "Prénom;Nom;Courriel;Pays\nAda;Example;ada@example.org;Royaume-Uni\n",
                "Nombre;Apellidos;Correo electrónico;País\nAda;Example;ada@example.org;Reino Unido\n"
            })
    void areReadWhateverTheirColumns(String file) {
        Signature ada = entered(file);

        assertThat(ada.signer().name()).isEqualTo(new PersonName("Ada Example"));
        assertThat(ada.signer().email()).isEqualTo(new EmailAddress("ada@example.org"));
        assertThat(ada.signer().country().code()).isEqualTo("GB");
    }

    @Test
    void areReadFromAPetitionPlatform() {
        Signature ada = entered(
                "Name;City;State;Postal Code;Country;Signed On\nAda Example;Berlin;;10115;Germany;2026-02-01\n");

        assertThat(ada.signer().country().code()).isEqualTo("DE");
        assertThat(ada.signedAt()).isBefore(Instant.parse("2026-02-02T00:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-01, 2026-02-01T00:00:00Z",
        "2026-02-01T10:00:00+01:00, 2026-02-01T09:00:00Z",
        "01.02.2026, 2026-02-01T00:00:00Z",
        "2026/02/01, 2026-02-01T00:00:00Z",
        "1 Feb 2026, 2026-02-01T00:00:00Z"
    })
    void dateSignaturesOnTheDayOfTheList(String cell, Instant day) {
        assertThat(entered("name,email,country,received_at\nAda Example,ada@example.org,GB," + cell + "\n")
                        .signedAt())
                .isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"José", "Łukasz Żak", "山田太郎", "محمد"})
    void areWrittenSoThatExcelReadsTheirLetters(String name) throws IOException {
        entered("name;email;country\n" + name + ";ada@example.org;GB\n");
        for (CsvDialect dialect : List.of(CsvDialect.EXCEL, CsvDialect.EXCEL_SEMICOLON)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (Stream<Signature> all = site.petitions.reader().signatures(petition)) {
                Export.of(SignatureColumns.NAME, SignatureColumns.COUNTRY)
                        .in(dialect)
                        .writeCsv(all, out);
            }

            assertThat(out.toString(StandardCharsets.UTF_8))
                    .isEqualTo("\ufeffname%1$scountry\r\n%2$s%1$sGB\r\n".formatted(dialect.separator(), name));
        }
    }
}
