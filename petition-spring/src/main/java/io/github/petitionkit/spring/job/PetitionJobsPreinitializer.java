package io.github.petitionkit.spring.job;

import org.springframework.boot.autoconfigure.preinitialize.BackgroundPreinitializer;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Reads schedules that nobody uses while Spring Boot prepares the application on another thread, so that the classes are loaded. */
final class PetitionJobsPreinitializer implements BackgroundPreinitializer {
    @Override
    public void preinitialize() {
        new Binder(new MapConfigurationPropertySource()).bindOrCreate("petitionkit.jobs", PetitionJobsProperties.class);
    }
}
