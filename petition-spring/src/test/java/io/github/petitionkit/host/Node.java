package io.github.petitionkit.host;

import io.github.petitionkit.SigningInterceptor;
import io.github.petitionkit.event.DeliveryOrder;
import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.event.PetitionListener;
import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.fraud.Trait;
import io.github.petitionkit.fraud.check.VelocityCheck;
import io.github.petitionkit.fraud.rate.VelocityCounter;
import io.github.petitionkit.fraud.rate.Window;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.result.SigningResult;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** One of several instances of a site. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class Node {
    /** How often one address may sign in ten minutes. */
    public static final int MOST_FROM_ONE_ADDRESS = 20;

    /** Starts an instance. */
    public static void main(String[] args) {
        SpringApplication.run(Node.class, args);
    }

    @Bean
    Inbox inbox() {
        return new Inbox();
    }

    @Bean
    Told told() {
        return new Told();
    }

    @Bean
    Threads threads() {
        return new Threads();
    }

    @Bean
    FraudPolicy fraudPolicy(VelocityCounter counter) {
        return new FraudPolicy(
                "node",
                List.of(VelocityCheck.of(Trait.IP, 100, counter, Window.of(MOST_FROM_ONE_ADDRESS, 600))),
                50,
                FraudPolicy.NEVER);
    }

    @Bean
    SecurityFilterChain api(HttpSecurity http) {
        return http.csrf(csrf -> csrf.disable())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /** The events that this instance was told, in order. */
    public static final class Told implements PetitionListener {
        private final List<PetitionEvent> events = new CopyOnWriteArrayList<>();

        @Override
        public DeliveryOrder order() {
            return DeliveryOrder.BY_PETITION;
        }

        @Override
        public void on(PetitionEvent event) {
            events.add(event);
        }

        /** {@return those of one petition} */
        public List<PetitionEvent> of(PetitionId petition) {
            return events.stream()
                    .filter(event -> event.id().petition().equals(petition))
                    .toList();
        }
    }

    /** The kinds of threads in which somebody signed. */
    public static final class Threads implements SigningInterceptor {
        private final Set<String> kinds = ConcurrentHashMap.newKeySet();

        @Override
        public SigningResult signing(PetitionId petition, Supplier<SigningResult> signing) {
            String thread = Thread.currentThread().toString();
            kinds.add(thread.substring(0, thread.indexOf('[')));
            return signing.get();
        }

        /** {@return {@code Thread}, {@code VirtualThread} or both} */
        public Set<String> kinds() {
            return kinds;
        }
    }
}
