package io.github.petitionkit.jackson.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.petitionkit.jackson.Samples;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.signature.Concealment;
import io.github.petitionkit.signature.Signature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OsdiTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Osdi OSDI = Osdi.of("petitions.example.org");

    private static JsonNode written(Osdi osdi) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(osdi.write(Stream.of(Signatures.of(7, "because")), out)).isOne();
        return MAPPER.readTree(out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void writesAnOrganisationsListOfThoseWhoConsented() throws IOException {
        JsonNode signature = written(OSDI.consenting("updates", "acme"));

        assertThat(signature.at("/identifiers/0").asString())
                .isEqualTo("petitions.example.org:00000000-0000-0000-0000-000000000007");
        assertThat(signature.at("/action_date").asString()).isEqualTo("2026-03-03T09:00:00Z");
        assertThat(signature.at("/comments").asString()).isEqualTo("because");
        assertThat(signature.at("/person/given_name").asString()).isEqualTo("Signer Number");
        assertThat(signature.at("/person/family_name").asString()).isEqualTo("7");
        assertThat(signature.at("/person/email_addresses/0/address").asString()).isEqualTo("signer7@example.org");
        assertThat(signature.at("/person/email_addresses/0/status").asString()).isEqualTo("subscribed");
        assertThat(signature.at("/person/postal_addresses/0/postal_code").asString())
                .isEqualTo("N1 9GU");
        assertThat(signature.at("/person/languages_spoken/0").asString()).isEqualTo("de");
        assertThat(OSDI.consenting("updates", "another")
                        .write(Stream.of(Signatures.of(7, "because")), new ByteArrayOutputStream()))
                .isZero();
    }

    @Test
    void leavesOutThoseWhoHaveWithdrawnTheirConsent() throws IOException {
        Signature withdrawn = Signatures.of(7, "because")
                .withConsentsWithdrawn(consent -> consent.organisation().equals("acme"), Instant.EPOCH);

        assertThat(OSDI.consenting("updates", "acme").write(Stream.of(withdrawn), new ByteArrayOutputStream()))
                .isZero();
    }

    @Test
    void leavesOutWhatStaffHaveConcealed() throws IOException {
        Concealment both = new Concealment(
                EnumSet.allOf(Concealment.Part.class), Reason.of("insult"), Actor.staff("7"), Instant.EPOCH);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        OSDI.write(Stream.of(Signatures.of(7, "because").concealed(both)), out);

        assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("because", "given_name");
    }

    @Test
    void writesNamesAsTheirOwnersChoseAndNoAddressWithoutAnOrganisation() throws IOException {
        JsonNode signature = written(OSDI);

        assertThat(signature.at("/person/given_name").asString()).isEqualTo("S. N.");
        assertThat(signature.at("/person/postal_addresses/0/country").asString())
                .isEqualTo("GB");
        assertThat(signature.toString()).doesNotContain("@", "N1 9GU", "Signer");
    }

    @Test
    void writesAPetition() {
        Petition petition = Samples.one(Petition.class);

        JsonNode written = MAPPER.readTree(OSDI.petition(petition, 345));

        assertThat(written.at("/title").asString()).isEqualTo(petition.content().title());
        assertThat(written.at("/total_signatures").asLong()).isEqualTo(345);
        assertThat(written.at("/target").size())
                .isEqualTo(petition.content().addressees().size());
    }

    @Test
    void writesALineForEach() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        OSDI.write(LongStream.range(0, 50).mapToObj(number -> Signatures.of(number, "a\nb")), out);

        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(50).allSatisfy(MAPPER::readTree);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a:b"})
    void needsAnIdOfTheSite(String system) {
        assertThatIllegalArgumentException().isThrownBy(() -> Osdi.of(system));
    }
}
