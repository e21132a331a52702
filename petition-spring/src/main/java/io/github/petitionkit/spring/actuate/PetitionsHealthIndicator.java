package io.github.petitionkit.spring.actuate;

import io.github.petitionkit.Petitions;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Up when the store answers; tells what waits and what was given up. */
final class PetitionsHealthIndicator extends AbstractHealthIndicator {
    private final Petitions petitions;

    PetitionsHealthIndicator(Petitions petitions) {
        super("The store of petitions does not answer");
        this.petitions = petitions;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        int givenUp = petitions.maintenance().deadLetters().size();
        health.up()
                .withDetail("store", petitions.maintenance().storeType().getSimpleName())
                .withDetail("undelivered", petitions.maintenance().undelivered())
                .withDetail("givenUp", givenUp);
    }
}
