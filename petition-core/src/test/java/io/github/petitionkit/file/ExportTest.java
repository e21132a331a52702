package io.github.petitionkit.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.signature.Concealment;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.signature.request.PublicName;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExportTest {
    private static <T> String csv(Export<T> export, Stream<T> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export.writeCsv(rows, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void writesTheColumnsThatWereChosenAndNoOthers() throws IOException {
        Export<Signature> export =
                Export.of(SignatureColumns.NAME, SignatureColumns.COUNTRY, SignatureColumns.COUNTED_AT);

        assertThat(csv(export, Stream.of(Signatures.of(1, "because"))))
                .isEqualTo("name,country,counted_at\r\nSigner Number 1,GB,2026-03-03T09:00:00Z\r\n");
    }

    @Test
    void writesNoAddressUnlessItIsAskedFor() throws IOException {
        Signature signature = Signatures.of(1, "because");

        assertThat(csv(Export.of(SignatureColumns.withoutEmail()), Stream.of(signature)))
                .contains("Signer Number 1")
                .doesNotContain("@");
        assertThat(csv(Export.of(SignatureColumns.EMAIL), Stream.of(signature)))
                .isEqualTo("email\r\nsigner1@example.org\r\n");
    }

    @Test
    void writesAnswersAndConsentsByName() throws IOException {
        Export<Signature> export = Export.of(
                SignatureColumns.answer("job"),
                SignatureColumns.answer("age"),
                SignatureColumns.consent("updates", "acme"),
                SignatureColumns.consent("share", "other.org"),
                SignatureColumns.consent("share", "acme"));

        assertThat(csv(export, Stream.of(Signatures.of(1, "because")))).isEqualToNormalizingNewlines("""
                        answer.job,answer.age,consent.updates.acme,consent.share.other.org,consent.share.acme
                        baker,,2026-01,yes,
                        """);
        assertThatIllegalArgumentException().isThrownBy(() -> SignatureColumns.consent("a.b", "acme"));
    }

    @Test
    void findsEachColumnByItsName() throws IOException {
        Export<Signature> export = Export.of(Stream.of("country", "answer.job", "consent.share.other.org")
                .map(SignatureColumns::named)
                .toList());

        assertThat(csv(export, Stream.of(Signatures.of(1, "because")))).isEqualToNormalizingNewlines("""
                        country,answer.job,consent.share.other.org
                        GB,baker,yes
                        """);
        for (String unknown : new String[] {"", "Country", "consent.share", "answers.job"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> SignatureColumns.named(unknown))
                    .withMessageContaining("A column has one of the names");
        }
    }

    @Test
    void quotesAsRfc4180Says() throws IOException {
        assertThat(csv(Export.of(SignatureColumns.REASON), Stream.of(Signatures.of(1, "a \"b\", c\nd"))))
                .isEqualTo("reason\r\n\"a \"\"b\"\", c\nd\"\r\n");
    }

    @Test
    void neutralisesFormulasInEveryCell() throws IOException {
        assertThat(csv(Export.of(SignatureColumns.REASON), Stream.of(Signatures.of(1, "x;=cmd|' /C calc'!A0;"))))
                .isEqualTo("reason\r\nx;'=cmd|' /C calc'!A0;\r\n");
        assertThat(csv(Export.of(SignatureColumns.NAME), Stream.of(Signatures.of(1, "Ada", PublicName.FULL, ""))))
                .isEqualTo("name\r\nAda\r\n");
    }

    @Test
    void showsTheNameAsItsOwnerChose() throws IOException {
        assertThat(csv(
                        Export.of(
                                SignatureColumns.CHOSEN_NAME, SignatureColumns.FIRST_NAME, SignatureColumns.LAST_NAME),
                        Stream.of(
                                Signatures.of(1, "Ada Q Example", PublicName.FULL, ""),
                                Signatures.of(2, "Bob Example", PublicName.INITIALS, ""),
                                Signatures.of(3, "Plato", PublicName.ANONYMOUS, ""))))
                .isEqualToNormalizingNewlines("""
                        shown_name,first_name,last_name
                        Ada Q Example,Ada Q,Example
                        B. E.,Bob,Example
                        ,Plato,
                        """);
    }

    @Test
    void leavesOutANameAndAReasonThatStaffHaveConcealed() throws IOException {
        Signature concealed = Signatures.of(1, "Eve Insult", PublicName.FULL, "because of them")
                .concealed(new Concealment(
                        Set.of(Concealment.Part.NAME, Concealment.Part.REASON),
                        Reason.of("insult"),
                        Actor.staff("7"),
                        Signatures.AT));
        assertThat(csv(
                        Export.of(SignatureColumns.CHOSEN_NAME, SignatureColumns.COUNTRY, SignatureColumns.REASON),
                        Stream.of(concealed)))
                .isEqualToNormalizingNewlines("""
                        shown_name,country,reason
                        ,GB,
                        """);
    }

    @Test
    void keepsThoseWhoseConsentDoesNotStandOffTheListOfAnOrganisation() {
        Signature consenting = Signatures.of(1, "because");
        Signature withdrawn = Signatures.of(2, "because")
                .withConsentsWithdrawn(consent -> consent.purpose().equals("updates"), Signatures.AT);
        Signature out = Signatures.of(3, "because").to(SignatureState.WITHDRAWN, Signatures.AT);

        assertThat(SignatureColumns.consenting(Stream.of(consenting, withdrawn, out), "updates", "acme"))
                .containsExactly(consenting);
        assertThat(SignatureColumns.consenting(Stream.of(withdrawn), "share", "other.org"))
                .containsExactly(withdrawn);
        assertThat(SignatureColumns.consenting(Stream.of(consenting), "updates", "other.org"))
                .isEmpty();
    }

    @Test
    void writesEveryDialect() throws IOException {
        Export<Signature> export = Export.of(SignatureColumns.NAME, SignatureColumns.REASON);
        for (CsvDialect dialect :
                List.of(CsvDialect.RFC_4180, CsvDialect.EXCEL, CsvDialect.EXCEL_SEMICOLON, CsvDialect.UNICODE_TEXT)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            export.in(dialect)
                    .writeCsv(Stream.of(Signatures.of(1, "José Núñez", PublicName.FULL, "a;b,c\td \"e\"")), out);

            CsvReader reader = CsvReader.of(new ByteArrayInputStream(out.toByteArray()));
            reader.next();
            assertThat(reader.next().cells()).containsExactly("José Núñez", "a;b,c\td \"e\"");
            assertThat(reader.dialect()).isEqualTo(dialect);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> export.in(new CsvDialect(',', StandardCharsets.ISO_8859_1, false)))
                .withMessageContaining("lose letters");
    }

    @Test
    void writesRowsOfAnyKindWithNumbers() throws IOException {
        Export<Map.Entry<Country, Long>> export = Export.of(
                Column.text("country", entry -> entry.getKey().code()),
                Column.number("signatures", entry -> entry.getValue()));

        assertThat(csv(export, Stream.of(Map.entry(new Country("GB"), -3L))))
                .isEqualTo("country,signatures\r\nGB,-3\r\n");
    }

    @Test
    void refusesColumnsThatCannotBeToldApart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Export.of(SignatureColumns.NAME, SignatureColumns.NAME))
                .withMessage("There are two columns with the name name");
        assertThatIllegalArgumentException().isThrownBy(() -> Export.of(List.<Column<Signature>>of()));
        assertThatIllegalArgumentException().isThrownBy(() -> Column.text(" ", row -> null));
    }

    @Test
    void saysWhenTheStreamFailsAndLeavesItOpen() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left");
            }

            @Override
            public void close() {
                throw new AssertionError("It was not ours to close");
            }
        };
        Export<Signature> export = Export.of(SignatureColumns.NAME);

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> export.writeCsv(Stream.of(Signatures.of(1, "")), full))
                .withMessage("No space left");
    }
}
