package io.github.petitionkit.benchmarks.site;

import io.github.petitionkit.benchmarks.JavaProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** The campaign site in a process of its own, as it would be online: the profile {@code postgresql}, behind a proxy. */
final class RunningSite implements AutoCloseable {
    private static final int SECRET_BYTES = 32;

    private final URI address;
    private final JavaProcess process;

    private RunningSite(URI address, JavaProcess process) {
        this.address = address;
        this.process = process;
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param database the address of its database
     * @param mail the port of its mail server
     */
    static RunningSite start(String database, int mail) throws IOException, InterruptedException {
        int port = JavaProcess.freePort();
        URI address = URI.create("http://127.0.0.1:" + port);
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        JavaProcess process = JavaProcess.start(
                Path.of("benchmarks/applications/target/site.classpath"),
                "io.github.petitionkit.examples.site.CampaignSite",
                "--spring.profiles.active=postgresql",
                "--spring.datasource.url=" + database,
                "--spring.datasource.username=postgres",
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + mail,
                "--petitionkit.secret=" + Base64.getEncoder().encodeToString(secret),
                "--site.address=" + address,
                "--server.port=" + port,
                "--server.forward-headers-strategy=native",
                "--server.tomcat.remoteip.internal-proxies=127\\.0\\.0\\.1");
        process.waitUntilAnswered(address);
        return new RunningSite(address, process);
    }

    URI address() {
        return address;
    }

    @Override
    public void close() throws IOException {
        process.close();
    }
}
