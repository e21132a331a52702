package io.github.petitionkit.examples.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.PetitionId;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;

/** Two nodes that start at once on one empty database, behind a proxy that sends each request to the other one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class TwoNodesTest {
    private static final String SECRET = Base64.getEncoder().encodeToString(new byte[32]);

    private final EmbeddedPostgres database;
    private final Mailbox mail = new Mailbox().open();
    private final List<ConfigurableApplicationContext> nodes;
    private final TurnByTurn proxy;

    TwoNodesTest() throws Exception {
        database = EmbeddedPostgres.start();
        CompletableFuture<ConfigurableApplicationContext> first = CompletableFuture.supplyAsync(this::node);
        nodes = List.of(node(), first.join());
        proxy = new TurnByTurn(nodes.stream().map(TwoNodesTest::port).toList());
    }

    private ConfigurableApplicationContext node() {
        return new SpringApplicationBuilder(CampaignSite.class)
                .run(
                        "--spring.profiles.active=postgresql",
                        "--server.port=0",
                        "--petitionkit.fraud.without=quick-readers,confirmed-too-fast",
                        "--SITE_SECRET=" + SECRET,
                        "--SITE_ADDRESS=https://petitions.example.org",
                        "--SITE_SENDER=noreply@petitions.example.org",
                        "--SITE_MODERATORS=mo@example.org,max@example.org",
                        "--SITE_DATABASE=" + database.getJdbcUrl("postgres", "postgres"),
                        "--SITE_DATABASE_USER=postgres",
                        "--SITE_MAIL_HOST=127.0.0.1",
                        "--SITE_MAIL_PORT=" + mail.port(),
                        "--SITE_PROXIES=127\\.0\\.0\\.1|0:0:0:0:0:0:0:1",
                        "--spring.main.banner-mode=off");
    }

    private static int port(ConfigurableApplicationContext node) {
        return node.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @AfterAll
    void stop() throws Exception {
        proxy.close();
        nodes.forEach(ConfigurableApplicationContext::close);
        mail.close();
        database.close();
    }

    private PetitionId open(String title) {
        return RunningSite.open(
                nodes.get(0).getBean(Petitions.class),
                Content.titled(title).creator("A Circle").addressee("The Council"));
    }

    @Test
    void moderatorLogsInByTheMailedLinkAndStaysLoggedInOnBothNodes() throws Exception {
        HttpVisitor moderator = new HttpVisitor(proxy.address(), "192.0.2.10");
        moderator.logInByMail("mo@example.org", mail);
        assertThat(moderator.get("/desk").status()).isEqualTo(200);
        assertThat(moderator.get("/desk").status()).isEqualTo(200);

        Map<String, String> csrf = new LinkedHashMap<>(moderator.get("/desk").hidden());
        moderator.post("/logout", csrf);
        assertThat(moderator.get("/desk").location()).endsWith("/login");
        assertThat(moderator.get("/desk").location()).endsWith("/login");
    }

    @Test
    void signatureIsConfirmedByTheMailedLinkAndBothNodesShowIt() throws Exception {
        PetitionId id = open("Open the library on Sundays");
        HttpVisitor visitor = new HttpVisitor(proxy.address(), "192.0.2.11");
        assertThat(visitor.sign(id, "Rene Klein", "rene.klein@example.org", "").location())
                .endsWith("/check-your-mail");
        String link = mail.linkTo("rene.klein@example.org", "/confirm");
        assertThat(link).startsWith("https://petitions.example.org/");
        assertThat(visitor.confirm(RunningSite.tokenIn(link)).body()).contains("your signature is confirmed");
        for (ConfigurableApplicationContext node : nodes) {
            HttpVisitor there = new HttpVisitor("http://localhost:" + port(node), "192.0.2.12");
            assertThat(there.get("/petitions/" + id + "/count").body()).contains("\"counted\":1,");
        }
    }

    @Test
    void passkeyThatOneNodeHasTakenIsKnownToTheOther() {
        Bytes owner = Bytes.random();
        nodes.get(0)
                .getBean(PublicKeyCredentialUserEntityRepository.class)
                .save(ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(owner)
                        .name("ada@example.org")
                        .displayName("ada@example.org")
                        .build());
        CredentialRecord taken = ImmutableCredentialRecord.builder()
                .credentialId(Bytes.random())
                .userEntityUserId(owner)
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .publicKey(new ImmutablePublicKeyCose(new byte[] {1, 0, -1}))
                .transports(Set.of(AuthenticatorTransport.INTERNAL))
                .attestationObject(Bytes.random())
                .attestationClientDataJSON(Bytes.random())
                .signatureCount(7)
                .uvInitialized(true)
                .label("My telephone")
                .build();
        nodes.get(0).getBean(UserCredentialRepository.class).save(taken);

        UserCredentialRepository there = nodes.get(1).getBean(UserCredentialRepository.class);
        assertThat(there.findByUserId(owner)).hasSize(1).allSatisfy(known -> {
            assertThat(known.getCredentialId()).isEqualTo(taken.getCredentialId());
            assertThat(known.getPublicKey().getBytes()).containsExactly(1, 0, -1);
            assertThat(known.getSignatureCount()).isEqualTo(7);
            assertThat(known.getAttestationObject()).isEqualTo(taken.getAttestationObject());
        });
        there.delete(taken.getCredentialId());
        assertThat(nodes.get(0).getBean(UserCredentialRepository.class).findByUserId(owner))
                .isEmpty();
    }

    @Test
    void listOfACreatorIsTakenByBothNodes() throws Exception {
        HttpVisitor moderator = new HttpVisitor(proxy.address(), "192.0.2.13");
        moderator.logInByMail("max@example.org", mail);
        PetitionId id = open("On paper");
        byte[] large = Stream.generate(() -> "Ada Mill,ada@example.org,GB\n")
                .limit(5000)
                .reduce(new StringBuilder("name,email,country\n"), StringBuilder::append, StringBuilder::append)
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        for (int node = 0; node < nodes.size(); node++) {
            assertThat(moderator
                            .upload("/desk/" + id + "/lists", "paper.csv", large, "PARTNER")
                            .status())
                    .isEqualTo(302);
            moderator.get("/desk");
        }
    }
}
