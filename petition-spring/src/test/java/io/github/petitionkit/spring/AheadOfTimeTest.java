package io.github.petitionkit.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.host.Node;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.store.PetitionStore;
import io.github.petitionkit.store.jdbc.JdbcPetitionStore;
import io.github.petitionkit.token.Token;
import io.github.petitionkit.token.TokenPurpose;
import io.github.petitionkit.token.Tokens;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplicationAotProcessor;

/**
 * A site whose beans are made ready ahead of time, as {@code process-aot} of Spring Boot's Maven plugin does it, and which
 * then runs from what was made: what a native image is built from.
 */
@Tag("slow")
class AheadOfTimeTest {
    private static final String[] NOWHERE = {"spring.datasource.url=jdbc:postgresql://127.0.0.1:1/none"};
    private static final String[] EXTRAS = {
        "petitionkit.cipher.secret=" + Scene.SECRET, "logging.level.root=info", "spring.main.banner-mode=off"
    };

    @TempDir
    Path work;

    @Test
    void runsFromWhatIsMadeWithoutADatabase() throws Exception {
        process();
        compile();
        assertHints(
                "META-INF/petitionkit/**",
                "io/github/petitionkit/spring/redis/hit.lua",
                "io/github/petitionkit/spring/redis/count.lua",
                "io.github.petitionkit.store.jdbc.row.SignatureDetails");

        String[] database = Servers.database();
        int port = Servers.freePort();
        Process application = start(port, database);
        try (JdbcPetitionStore store = JdbcPetitionStore.builder(Servers.source(database))
                .cipher(Secrets.of("", Scene.SECRET, List.of()).cipher(List.of()))
                .build()) {
            awaitStart(application);
            Keyring keyring = Secrets.of("", Scene.SECRET, List.of()).keyring(List.of());
            PetitionId petition =
                    Scene.open(Petitions.builder(keyring).store(store).build());
            URI site = RunningNode.at(port);

            assertThat(RunningNode.sign(site, petition, "ada@example.org", "10.3.0.1"))
                    .isEqualTo(202);
            assertThat(RunningNode.confirm(site, token(keyring, store, petition)))
                    .isEqualTo(200);
            assertThat(RunningNode.progress(site, petition)).contains("\"counted\":1,");
        } finally {
            application.destroyForcibly().waitFor();
        }
    }

    private void process() {
        var settings = SpringApplicationAotProcessor.Settings.builder()
                .sourceOutput(work.resolve("sources"))
                .resourceOutput(work.resolve("resources"))
                .classOutput(work.resolve("classes"))
                .groupId("com.example")
                .artifactId("campaign")
                .build();
        new SpringApplicationAotProcessor(Node.class, settings, RunningNode.arguments(0, NOWHERE, EXTRAS)).process();
    }

    private void compile() throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "-parameters",
                "-proc:none",
                "-nowarn",
                "-classpath",
                classPath(),
                "-d",
                work.resolve("classes").toString()));
        try (Stream<Path> sources = Files.walk(work.resolve("sources"))) {
            sources.filter(path -> path.toString().endsWith(".java")).forEach(path -> arguments.add(path.toString()));
        }
        Files.createDirectories(work.resolve("classes"));
        int result = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        assertThat(result).isZero();
    }

    private void assertHints(String... expected) throws IOException {
        try (Stream<Path> files = Files.walk(work.resolve("resources"))) {
            Path metadata = files.filter(path -> path.endsWith("reachability-metadata.json"))
                    .findFirst()
                    .orElseThrow();
            String hints = Files.readString(metadata).replace("\\/", "/");
            assertThat(expected).allMatch(hints::contains);
        }
    }

    private Process start(int port, String[] database) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dspring.aot.enabled=true",
                "-classpath",
                String.join(
                        File.pathSeparator,
                        work.resolve("classes").toString(),
                        work.resolve("resources").toString(),
                        classPath()),
                Node.class.getName()));
        command.addAll(List.of(RunningNode.arguments(port, database, EXTRAS)));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static void awaitStart(Process application) throws IOException {
        StringBuilder said = new StringBuilder();
        BufferedReader out = application.inputReader();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            said.append(line).append('\n');
            if (line.contains("Started Node")) {
                assertThat(said).contains("AOT");
                return;
            }
        }
        throw new AssertionError("It did not start:\n" + said);
    }

    private static String token(Keyring keyring, PetitionStore store, PetitionId petition) {
        try (Stream<Signature> signatures = store.signatures(petition)) {
            SignatureId id = signatures.findFirst().orElseThrow().id();
            Instant expiresAt = Instant.now().plus(Duration.ofHours(1));
            return new Tokens(keyring).issue(new Token(TokenPurpose.CONFIRM, petition, id, expiresAt));
        }
    }
}
