package io.github.petitionkit.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.signature.Concealment;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.signature.request.PublicName;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PrintedListTest {
    @Test
    void numbersTheNamesAsTheirOwnersChoseWithoutAddresses() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintedList list = PrintedList.of(
                Content.titled("Repair <the> footbridge")
                        .addressee("Town Council")
                        .build(),
                ZoneOffset.UTC,
                "anonymous");

        long lines = list.writeHtml(
                Stream.of(
                        Signatures.of(1, "Ada & Example", PublicName.FULL, "because"),
                        Signatures.of(2, "Bob Example", PublicName.INITIALS, "because"),
                        Signatures.of(3, "Cy Example", PublicName.ANONYMOUS, "because"),
                        Signatures.of(4, "Dee Example", PublicName.FULL, "because")
                                .to(SignatureState.WITHDRAWN, Signatures.AT),
                        Signatures.of(5, "Eve Insult", PublicName.FULL, "because")
                                .concealed(new Concealment(
                                        Set.of(Concealment.Part.NAME),
                                        Reason.of("insult"),
                                        Actor.staff("7"),
                                        Signatures.AT))),
                out);

        assertThat(lines).isEqualTo(4);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("<h1>Repair &lt;the&gt; footbridge</h1>", "<p>Town Council</p>")
                .contains("<tr><td>1</td><td>Ada &amp; Example</td><td>GB</td><td>2026-03-03</td></tr>")
                .contains(
                        "<tr><td>2</td><td>B. E.</td>",
                        "<tr><td>3</td><td>anonymous</td>",
                        "<tr><td>4</td><td>anonymous</td>")
                .doesNotContain("@", "N1", "Bob", "Cy", "Dee", "Eve", "because");
    }
}
