package io.github.petitionkit.spring.test;

import io.github.petitionkit.spring.PetitionAutoConfiguration;
import io.github.petitionkit.spring.PetitionsCustomizer;
import java.time.Instant;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Beans for tests: the clock and the mailbox. */
@AutoConfiguration(before = PetitionAutoConfiguration.class)
public final class PetitionTestAutoConfiguration {
    private static final Instant START = Instant.parse("2030-01-01T12:00:00Z");

    PetitionTestAutoConfiguration() {}

    @Bean
    @Primary
    MovableClock petitionkitTestClock() {
        return new MovableClock(START);
    }

    /** Delivers events in the calling thread, so that due mails are in the mailbox when a call returns. */
    @Bean
    PetitionsCustomizer petitionkitTestDelivery() {
        return petitions -> petitions.executor(Runnable::run);
    }

    @Bean
    @Primary
    Mailbox petitionkitTestMailbox() {
        return new Mailbox();
    }
}
