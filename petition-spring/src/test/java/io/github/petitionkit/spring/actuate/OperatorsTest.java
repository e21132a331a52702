package io.github.petitionkit.spring.actuate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.event.DeliveryPolicy;
import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.event.PetitionListener;
import io.github.petitionkit.host.WebHost;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.spring.Scene;
import io.github.petitionkit.spring.actuate.DeadLettersEndpoint.Letter;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Operators look at jobs and dead letters, and run one again where the host allows it. */
@SpringBootTest(
        classes = WebHost.class,
        properties = {
            "management.endpoints.web.exposure.include=petitionkitjobs,petitionkitdeadletters",
            "management.endpoint.petitionkitjobs.access=unrestricted",
            "spring.autoconfigure.exclude=org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration"
        })
@AutoConfigureMockMvc
@DirtiesContext
@Tag("thorough")
class OperatorsTest {
    private static final String JOBS = "/actuator/petitionkitjobs";

    @Autowired
    MockMvcTester mvc;

    @Test
    void seeTheJobsAndRunOneNow() {
        assertThat(mvc.get().uri(JOBS))
                .hasStatusOk()
                .bodyText()
                .contains("{\"name\":\"closing\",\"at\":\"0 * * * * *\",\"nodes\":\"one\"}");
        assertThat(mvc.post().uri(JOBS + "/closing"))
                .hasStatusOk()
                .bodyText()
                .isEqualTo("{\"job\":\"closing\",\"result\":\"done\"}");
        assertThat(mvc.post().uri(JOBS + "/weekly")).hasStatus(400);
    }

    @Test
    void runNothingAgainThatTheHostHasNotAllowed() {
        assertThat(mvc.get().uri("/actuator/petitionkitdeadletters"))
                .hasStatusOk()
                .bodyText()
                .isEqualTo("[]");
        assertThat(mvc.post()
                        .uri("/actuator/petitionkitdeadletters")
                        .contentType("application/json")
                        .content("{\"listener\": \"a\", \"event\": \"b\"}"))
                .hasStatus(405);
    }

    @Test
    void deliverADeadLetterAgainOnceItsListenerWorks() {
        AtomicBoolean broken = new AtomicBoolean(true);
        Petitions petitions = Petitions.builder(Keyring.random())
                .delivery(DeliveryPolicy.standard().withAttempts(1))
                .listener(new Partner(broken))
                .build();
        Scene.open(petitions);
        petitions.maintenance().deliverEvents();
        DeadLettersEndpoint endpoint = new DeadLettersEndpoint(petitions);
        assertThat(endpoint.letters())
                .isNotEmpty()
                .allMatch(letter -> letter.listener().equals("partner"));

        Letter first = endpoint.letters().get(0);
        assertThat(endpoint.retry("partner", first.event()).handled()).isFalse();
        broken.set(false);
        assertThat(endpoint.retry("partner", first.event()).handled()).isTrue();

        assertThat(endpoint.letters()).doesNotContain(first);
        assertThatExceptionOfType(InvalidEndpointRequestException.class)
                .isThrownBy(() -> endpoint.retry("partner", first.event()));
    }

    private record Partner(AtomicBoolean broken) implements PetitionListener {
        @Override
        public String name() {
            return "partner";
        }

        @Override
        public void on(PetitionEvent event) {
            if (broken.get()) {
                throw new IllegalStateException("away");
            }
        }
    }
}
