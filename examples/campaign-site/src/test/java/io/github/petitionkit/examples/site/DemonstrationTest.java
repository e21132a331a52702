package io.github.petitionkit.examples.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.petitionkit.Progress;
import io.github.petitionkit.movement.MovementProgress;
import io.github.petitionkit.petition.Hashtag;
import io.github.petitionkit.sweep.Sweep;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** What the demonstration shows, and to whom. */
class DemonstrationTest {
    private static final Hashtag MOVEMENT = new Hashtag("HeardAtLast");

    private final RunningSite site = RunningSite.get();

    private List<Progress> petitions() {
        return site.petitions().movements().petitions(MOVEMENT).stream()
                .map(site.petitions()::progress)
                .toList();
    }

    @Test
    void peopleAreCountedOnceAlthoughTheyHaveSignedSeveralPetitions() {
        MovementProgress movement = site.petitions().movements().progress(MOVEMENT);
        assertThat(movement.supporters()).isPositive().isLessThan(movement.signatures());
    }

    @Test
    void theMovementSpeaksSeveralLanguages() {
        assertThat(petitions().stream()
                        .map(each -> each.petition().content().locale().getLanguage())
                        .distinct())
                .containsExactlyInAnyOrder("en", "fr", "de", "es");
    }

    @Test
    void theSurgeHasAnAttackInItOfWhichOneHalfWasHeldAtTheDoorAndTheOtherIsFoundInHindsight() {
        Progress viral = site.petitions().progress(site.viral());
        assertThat(viral.tally().held()).isGreaterThan(40);
        Sweep sweep = site.petitions().moderation().sweep(site.viral());
        assertThat(sweep.proposals()).isNotEmpty();
    }

    @Test
    void thereIsSomethingToReadForModerators() throws Exception {
        HttpVisitor moderator = new HttpVisitor(site, "192.0.2.98");
        moderator.logIn("moderator", "moderator");
        assertThat(moderator.get("/desk").body()).contains("Protect people who speak up at work");
    }

    @Test
    void nobodyReachesItFromOutsideTheMachine() throws Exception {
        int port = URI.create(site.address()).getPort();
        new Socket(InetAddress.getLoopbackAddress(), port).close();
        for (NetworkInterface each : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            for (InetAddress address : Collections.list(each.getInetAddresses())) {
                if (!address.isLoopbackAddress()) {
                    assertThatThrownBy(() -> new Socket(address, port).close()).isInstanceOf(ConnectException.class);
                }
            }
        }
    }

    @Test
    void everyRunHasASecretOfItsOwn() {
        Set<String> secrets = new HashSet<>();
        for (int run = 0; run < 2; run++) {
            new ApplicationContextRunner()
                    .withInitializer(new ConfigDataApplicationContextInitializer())
                    .run(started -> {
                        assertThat(started.getEnvironment().getProperty("server.address"))
                                .isEqualTo("127.0.0.1");
                        secrets.add(started.getEnvironment().getRequiredProperty("petitionkit.secret"));
                    });
        }
        assertThat(secrets).hasSize(2).allSatisfy(secret -> assertThat(secret).matches("[0-9a-f]{64}"));
    }
}
