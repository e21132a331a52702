package io.github.petitionkit.benchmarks.site;

import com.zaxxer.hikari.HikariDataSource;
import io.github.petitionkit.Petitions;
import io.github.petitionkit.benchmarks.Footbridge;
import io.github.petitionkit.benchmarks.JavaProcess;
import io.github.petitionkit.benchmarks.People;
import io.github.petitionkit.benchmarks.PostgresServer;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.signature.request.Channel;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.store.jdbc.JdbcPetitionStore;
import io.github.petitionkit.store.jdbc.Schema;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The campaign site in a process of its own, as it would be online: the profile {@code postgresql}, behind a proxy. */
public final class RunningSite implements AutoCloseable {
    private static final int SECRET_BYTES = 32;
    private static final SigningContext PARTNER =
            SigningContext.builder().channel(Channel.PARTNER).build();

    private final URI address;
    private final JavaProcess process;

    private RunningSite(URI address, JavaProcess process) {
        this.address = address;
        this.process = process;
    }

    /**
     * Opens a petition in the database. It is there before the site, which brings a secret of its own.
     *
     * @param server the database, empty
     * @return the petition
     * @throws SQLException if the database fails
     */
    public static PetitionId prepare(PostgresServer server) throws SQLException {
        return prepare(server, 0);
    }

    /**
     * Opens a petition that has been signed.
     *
     * @param server the database, empty
     * @param signed by how many, over a partner
     * @return the petition
     * @throws SQLException if the database fails
     */
    public static PetitionId prepare(PostgresServer server, int signed) throws SQLException {
        PetitionId petition;
        try (HikariDataSource pool = server.pool(2)) {
            Schema.apply(pool);
            try (JdbcPetitionStore store = JdbcPetitionStore.of(pool)) {
                Petitions petitions =
                        Petitions.builder(Keyring.random()).store(store).build();
                petition = Footbridge.open(petitions);
                for (int person = 0; person < signed; person++) {
                    petitions.sign(petition, People.request(person), PARTNER);
                }
            }
        }
        server.run("delete from petitionkit_key");
        return petition;
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param database the address of its database
     * @param mail the port of its mail server
     * @param application whose class path it has: a file in {@code benchmarks/applications}, without its ending
     * @param properties of its configuration, such as {@code --petitionkit.mail.per-mailbox=4}
     * @return the site; close it
     * @throws IOException if it cannot be started
     * @throws InterruptedException if this thread is interrupted meanwhile
     */
    public static RunningSite start(String database, int mail, String application, String... properties)
            throws IOException, InterruptedException {
        int port = JavaProcess.freePort();
        URI address = URI.create("http://127.0.0.1:" + port);
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        List<String> arguments = new ArrayList<>(List.of(
                "--spring.profiles.active=postgresql",
                "--spring.datasource.url=" + database,
                "--spring.datasource.username=postgres",
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + mail,
                "--petitionkit.secret=" + Base64.getEncoder().encodeToString(secret),
                "--site.address=https://petitions.example.org",
                "--site.sender=noreply@petitions.example.org",
                "--server.port=" + port,
                "--server.forward-headers-strategy=native",
                "--server.tomcat.remoteip.internal-proxies=127\\.0\\.0\\.1"));
        arguments.addAll(List.of(properties));
        JavaProcess process = JavaProcess.start(
                Path.of("benchmarks/applications/target/" + application + ".classpath"),
                "io.github.petitionkit.examples.site.CampaignSite",
                arguments.toArray(String[]::new));
        process.waitUntilAnswered(address);
        return new RunningSite(address, process);
    }

    /** {@return where it answers} */
    public URI address() {
        return address;
    }

    /** {@return the time that its process has spent on processors} */
    public Duration processorTime() {
        return process.processorTime();
    }

    @Override
    public void close() throws IOException {
        process.close();
    }
}
