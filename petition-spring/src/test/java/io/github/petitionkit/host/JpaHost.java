package io.github.petitionkit.host;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A site that reads a row of its own with JPA before it calls the library, with the settings that Spring Boot has. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class JpaHost {
    @Bean
    Inbox inbox() {
        return new Inbox();
    }

    @Bean
    FraudPolicy fraudPolicy() {
        return new FraudPolicy("none", List.of(), FraudPolicy.NEVER, FraudPolicy.NEVER);
    }

    @Bean
    Gathering gathering() {
        return new Gathering();
    }

    @Bean
    Desk desk(EntityManager rows, Petitions petitions, Gathering gathering) {
        return new Desk(rows, petitions, gathering);
    }

    /** Where callers that hold a connection each wait for one another before they sign. */
    public static final class Gathering {
        private volatile CyclicBarrier barrier = new CyclicBarrier(1);

        /** Lets so many callers go on together, and does something before they do. */
        public void of(int callers, Runnable before) {
            barrier = new CyclicBarrier(callers, before);
        }

        void join() {
            try {
                barrier.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException | BrokenBarrierException | TimeoutException failure) {
                throw new IllegalStateException("Not all callers got a connection", failure);
            }
        }
    }

    /** The host's service. */
    public static class Desk {
        private final EntityManager rows;
        private final Petitions petitions;
        private final Gathering gathering;

        Desk(EntityManager rows, Petitions petitions, Gathering gathering) {
            this.rows = rows;
            this.petitions = petitions;
            this.gathering = gathering;
        }

        String sign(int person) {
            CampaignPage page = rows.find(CampaignPage.class, 1);
            gathering.join();
            PetitionId petition = new PetitionId(page.petition());
            String result = petitions
                    .sign(
                            petition,
                            SignatureRequest.of("Signer Example", "signer" + person + "@example.org", "GB"),
                            SigningContext.builder().build())
                    .getClass()
                    .getSimpleName();
            return result + " " + petitions.progress(petition).tally().raw();
        }

        /** Signs in a transaction of the host. */
        @Transactional
        public String signInTransaction(int person) {
            return sign(person);
        }
    }

    /** The host's controller. */
    @RestController
    public static class Pages {
        private final Desk desk;

        Pages(Desk desk) {
            this.desk = desk;
        }

        @PostMapping("/people/{person}")
        String sign(@PathVariable int person) {
            return desk.sign(person);
        }

        @PostMapping("/transactions/{person}")
        String signInTransaction(@PathVariable int person) {
            return desk.signInTransaction(person);
        }
    }
}
