package io.github.petitionkit.examples.site;

import com.icegreen.greenmail.util.GreenMail;
import io.github.petitionkit.Petitions;
import io.github.petitionkit.examples.site.demo.ReplayClock;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.preset.CampaignPlatform;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.signature.result.ConfirmationResult;
import io.github.petitionkit.spring.PetitionsCustomizer;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** One site for all test classes: the demonstration with few signers, behind a proxy that tells visitors apart. */
final class RunningSite {
    static final int MOST_BY_ONE_MODERATOR = 170;

    private static final Pattern TOKEN = Pattern.compile("token=([\\w.~-]+)");

    private final String address;
    private final ConfigurableApplicationContext context;
    private final PetitionId viral;
    private final int provider;

    private RunningSite() {
        int port = freePort();
        address = "http://localhost:" + port;
        provider = freePort();
        context = SpringApplication.run(new Class<?>[] {CampaignSite.class, DeliveryAtOnce.class}, new String[] {
            "--server.port=" + port,
            "--server.forward-headers-strategy=native",
            "--site.demonstration.signers=" + Integer.getInteger("site.signers", 600),
            // every form computes a proof: as hard as for visitors, it would be most of the time of these tests
            "--petitionkit.fraud.proof-of-work.max-number=2000",
            "--site.moderators=mo@example.org",
            // a test sees at once what it has done
            "--site.pages-kept-for=0s",
            "--site.second-moderator-above=" + MOST_BY_ONE_MODERATOR,
            "--site.open-id.issuer=http://localhost:" + provider,
            "--site.open-id.client-id=site",
            "--site.open-id.client-secret=a secret of the site's",
            "--petitionkit.jobs.mailings=-",
            "--spring.main.banner-mode=off"
        });
        viral = petitions().movements().trending(1).get(0).petition();
    }

    /** So that a test finds the mails and pages as they are once everything is delivered. */
    @TestConfiguration(proxyBeanMethods = false)
    static class DeliveryAtOnce {
        @Bean
        PetitionsCustomizer deliveryAtOnce() {
            return petitions -> petitions.executor(Runnable::run);
        }

        @Bean
        Executor applicationTaskExecutor() {
            return Runnable::run;
        }
    }

    private static final class Only {
        static final RunningSite SITE = new RunningSite();
    }

    /** The site; it starts when it is first asked for. */
    static RunningSite get() {
        return Only.SITE;
    }

    /** A free port below those that the system gives to clients, so that no connection takes it before a server does. */
    static int freePort() {
        int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException taken) {
            return freePort();
        }
    }

    String address() {
        return address;
    }

    /** The port where the site looks for its OpenID provider; nobody is there until a test is. */
    int provider() {
        return provider;
    }

    Petitions petitions() {
        return context.getBean(Petitions.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    ReplayClock clock() {
        return context.getBean(ReplayClock.class);
    }

    /** The demonstration's largest petition. */
    PetitionId viral() {
        return viral;
    }

    /** One of the demonstration that is in a state. */
    PetitionId in(PetitionState state) {
        try (Stream<PetitionId> ids = petitions().reader().petitions()) {
            return ids.filter(id -> petitions().progress(id).state() == state)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** A petition of its own for a test that counts. */
    PetitionId open(String title) {
        return open(Content.titled(title)
                .summary("Because it is right.")
                .creator("A Circle")
                .addressee("The Council"));
    }

    PetitionId open(Content.Builder content) {
        return open(petitions(), content);
    }

    /** Opens a petition on any site. */
    static PetitionId open(Petitions petitions, Content.Builder content) {
        PetitionId id = petitions
                .create(content.build(), CampaignPlatform.policy())
                .orElseThrow()
                .id();
        petitions.open(id);
        return id;
    }

    /** Signs and confirms as a person would. */
    SignatureId signed(PetitionId id, String name, String email) {
        SigningContext browser = SigningContext.builder()
                .ip("192.0.2.200")
                .userAgent("Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0")
                .formServedAt(clock().instant().minus(Duration.ofMinutes(1)))
                .build();
        petitions().sign(id, SignatureRequest.of(name, email, "GB"), browser);
        clock().skip(Duration.ofMinutes(5));
        return ((ConfirmationResult.Counted) petitions().confirm(tokenFor(email))).signature();
    }

    long counted(PetitionId id) {
        return petitions().progress(id).tally().counted();
    }

    /** The mails to an address, the oldest first. */
    List<MimeMessage> mailsTo(String recipient) {
        petitions().maintenance().deliverEvents();
        return Arrays.stream(context.getBean(GreenMail.class).getReceivedMessages())
                .filter(mail -> isTo(mail, recipient))
                .toList();
    }

    /** The token in the last mail to an address. */
    String tokenFor(String recipient) {
        List<MimeMessage> mails = mailsTo(recipient);
        return token(mails.get(mails.size() - 1));
    }

    static String token(MimeMessage mail) {
        return tokenIn(text(mail));
    }

    static String tokenIn(String text) {
        Matcher token = TOKEN.matcher(text);
        if (!token.find()) {
            throw new AssertionError("There is no link");
        }
        return token.group(1);
    }

    static String text(MimeMessage mail) {
        try {
            return mail.getContent().toString();
        } catch (MessagingException | IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static boolean isTo(MimeMessage mail, String recipient) {
        try {
            return mail.getAllRecipients()[0].toString().equals(recipient);
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
