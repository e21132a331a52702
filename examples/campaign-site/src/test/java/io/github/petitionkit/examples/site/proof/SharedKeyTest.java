package io.github.petitionkit.examples.site.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.examples.site.SiteProperties;
import java.net.URI;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;

@ExtendWith(OutputCaptureExtension.class)
class SharedKeyTest {
    private final JdbcClient jdbc = JdbcClient.create(new EmbeddedDatabaseBuilder()
            .generateUniqueName(true)
            .setType(EmbeddedDatabaseType.H2)
            .addScript("schema.sql")
            .build());

    private void start(SiteProperties.@Nullable Proof proof) throws Exception {
        SiteProperties site = new SiteProperties(
                "Site",
                URI.create("https://petitions.example.org"),
                "Movement",
                "noreply@example.org",
                30,
                Duration.ZERO,
                1000,
                new SiteProperties.Operator("A", "B", "C"),
                List.of(),
                List.of(),
                null,
                proof);
        new SharedKey(new SigningKey(site), jdbc).run(new DefaultApplicationArguments());
    }

    private static SiteProperties.Proof drawn() throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Base64.Encoder base64 = Base64.getEncoder();
        return new SiteProperties.Proof(
                base64.encodeToString(pair.getPrivate().getEncoded()),
                base64.encodeToString(pair.getPublic().getEncoded()));
    }

    @Test
    void nodesWithOneKeyStartWithoutAWord(CapturedOutput output) throws Exception {
        SiteProperties.Proof shared = drawn();
        start(shared);
        start(shared);
        start(shared);
        assertThat(output).doesNotContain("WARN");
    }

    @Test
    void nodeWithAnotherKeyThanTheLastSaysSoWithoutShowingIt(CapturedOutput output) throws Exception {
        start(drawn());
        SiteProperties.Proof other = drawn();
        start(other);
        assertThat(output).contains("WARN", "site.proof.*").doesNotContain(other.privateKey());
    }

    @Test
    void nodeWithoutAKeySaysWhatToSet(CapturedOutput output) throws Exception {
        start(null);
        assertThat(output).contains("WARN", "site.proof.private-key");
        assertThat(jdbc.sql("select count(*) from site_proof_key")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void keysOfDifferentPairsAreNoPair() throws Exception {
        SiteProperties.Proof one = drawn();
        SiteProperties.Proof other = drawn();
        assertThat(SigningKey.isPair(one)).isTrue();
        assertThat(SigningKey.isPair(new SiteProperties.Proof(one.privateKey(), other.publicKey())))
                .isFalse();
        assertThat(SigningKey.isPair(new SiteProperties.Proof(one.privateKey(), "")))
                .isFalse();
        assertThat(SigningKey.isPair(new SiteProperties.Proof(one.publicKey(), one.privateKey())))
                .isFalse();
    }
}
