package io.github.petitionkit.host;

import io.github.petitionkit.fraud.Challenge;
import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.mailing.UpdateMailer;
import io.github.petitionkit.place.PostalRegions;
import io.github.petitionkit.place.Region;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.spring.PetitionsCustomizer;
import io.github.petitionkit.spring.web.PetitionOwners;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/** A site with an API without sessions. Time stands still and ids count up, so that every answer is known beforehand. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class WebHost {
    /** When everything happens. */
    public static final Instant NOW = Instant.parse("2026-03-03T09:00:00Z");

    @Bean
    Keyring keyring() {
        return Keyring.of("2026-01", new byte[32]);
    }

    /** So that a test finds in the inbox what was due when it was answered. */
    @Bean
    PetitionsCustomizer delivery() {
        return petitions -> petitions.executor(Runnable::run);
    }

    @Bean
    Inbox inbox() {
        return new Inbox();
    }

    @Bean
    UpdateMailer updateMailer(Inbox inbox) {
        return inbox::take;
    }

    /** One account speaks for all petitions. */
    @Bean
    PetitionOwners petitionOwners() {
        return (account, petition) -> account.getName().equals("creator-3") ? Optional.of("acme") : Optional.empty();
    }

    @Bean
    InstantSource clock() {
        return InstantSource.fixed(NOW);
    }

    /** Without rates, as everybody signs from one address. */
    @Bean
    FraudPolicy fraudPolicy(ObjectProvider<Challenge> challenges) {
        FraudPolicy standard = FraudPolicy.standard();
        Challenge challenge = challenges.getIfAvailable();
        return challenge == null ? standard : standard.challengedBy("challenged", 30, challenge);
    }

    @Bean
    PetitionsCustomizer countedIds() {
        AtomicLong ids = new AtomicLong();
        return petitions -> petitions.ids(() -> new UUID(0x4000, 0x8000_0000_0000_0000L + ids.incrementAndGet()));
    }

    /** One postal code belongs to two regions. */
    @Bean
    PostalRegions postalRegions() {
        return (country, code, day) ->
                code.startsWith("SW1A") ? Set.of(new Region("north"), new Region("south")) : Set.of();
    }

    @Bean
    SecurityFilterChain api(HttpSecurity http) {
        return http.csrf(csrf -> csrf.disable())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .httpBasic(basic -> {})
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    UserDetailsService accounts() {
        return new InMemoryUserDetailsManager(
                User.withUsername("staff-7")
                        .password("{noop}secret")
                        .roles("MODERATOR")
                        .build(),
                User.withUsername("mo@example.org")
                        .password("{noop}secret")
                        .roles("MODERATOR")
                        .build(),
                User.withUsername("creator-3")
                        .password("{noop}secret")
                        .roles("USER")
                        .build(),
                User.withUsername("reader")
                        .password("{noop}secret")
                        .roles("USER")
                        .build());
    }
}
