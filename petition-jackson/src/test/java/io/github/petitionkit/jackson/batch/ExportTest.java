package io.github.petitionkit.jackson.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.petitionkit.place.Country;
import io.github.petitionkit.signature.Signature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportTest {
    private static <T> String csv(Export<T> export, Stream<T> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export.writeCsv(rows, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static <T> String ndjson(Export<T> export, Stream<T> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export.writeNdjson(rows, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void writesTheColumnsThatWereChosenAndNoOthers() throws IOException {
        Export<Signature> export =
                Export.of(SignatureColumns.NAME, SignatureColumns.COUNTRY, SignatureColumns.COUNTED_AT);

        assertThat(csv(export, Stream.of(Signatures.of(1, "because"))))
                .isEqualTo("name,country,counted_at\r\nSigner Number 1,GB,2026-03-03T09:00:00Z\r\n");
        assertThat(ndjson(export, Stream.of(Signatures.of(1, "because"), Signatures.of(2, "because"))))
                .isEqualTo("""
                        {"name":"Signer Number 1","country":"GB","counted_at":"2026-03-03T09:00:00Z"}
                        {"name":"Signer Number 2","country":"GB","counted_at":"2026-03-03T09:00:00Z"}
                        """);
    }

    @Test
    void writesNoAddressUnlessItIsAskedFor() throws IOException {
        Signature signature = Signatures.of(1, "because");

        assertThat(csv(Export.of(SignatureColumns.withoutEmail()), Stream.of(signature)))
                .contains("Signer Number 1")
                .doesNotContain("@");
        assertThat(ndjson(Export.of(SignatureColumns.withoutEmail()), Stream.of(signature)))
                .doesNotContain("@", "email");
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
    void quotesAsRfc4180Says() throws IOException {
        assertThat(csv(Export.of(SignatureColumns.REASON), Stream.of(Signatures.of(1, "a \"b\", c\nd"))))
                .isEqualTo("reason\r\n\"a \"\"b\"\", c\nd\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "＝1", "'=1", "''  @x", "\u00A0-1", "\n=1"
            })
    void takesTheSpellOffFormulas(String reason) throws IOException {
        assertThat(csv(Export.of(SignatureColumns.REASON), Stream.of(Signatures.of(1, reason))))
                .matches("(?s)reason\r\n\"?'.*")
                .contains("'" + reason);
        assertThat(Formulas.restored(Formulas.neutralised(reason))).isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "because", "'tis", "a=b", "O'Neil", "' '", "  x", "'"})
    void leavesOrdinaryTextsAlone(String text) {
        assertThat(Formulas.neutralised(text)).isEqualTo(text);
        assertThat(Formulas.restored(text)).isEqualTo(text);
    }

    @Test
    void writesRowsOfAnyKindWithNumbers() throws IOException {
        Export<Map.Entry<Country, Long>> export = Export.of(
                Column.text("country", entry -> entry.getKey().code()),
                Column.number("signatures", entry -> entry.getValue()));

        assertThat(ndjson(export, Stream.of(Map.entry(new Country("GB"), 3L))))
                .isEqualTo("{\"country\":\"GB\",\"signatures\":3}\n");
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
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> export.writeNdjson(Stream.of(Signatures.of(1, "")), full))
                .withMessage("No space left");
    }
}
