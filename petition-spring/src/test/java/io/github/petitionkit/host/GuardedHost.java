package io.github.petitionkit.host;

import io.github.petitionkit.fraud.FraudPolicy;
import java.util.List;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/** A site that keeps what Spring Security has on by default, and lets one other origin call. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class GuardedHost {
    /** Who else may call. */
    public static final String FRIEND = "https://campaign.example.org";

    @Bean
    FraudPolicy fraudPolicy() {
        return FraudPolicy.standard();
    }

    @Bean
    SecurityFilterChain pages(HttpSecurity http) {
        return http.cors(Customizer.withDefaults())
                .httpBasic(Customizer.withDefaults())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    UrlBasedCorsConfigurationSource corsConfigurationSource() {
        CorsConfiguration cors = new CorsConfiguration();
        cors.setAllowedOrigins(List.of(FRIEND));
        cors.setAllowedMethods(List.of("GET", "POST"));
        cors.setAllowedHeaders(List.of("Content-Type", "Idempotency-Key"));
        UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/api/**", cors);
        return source;
    }
}
