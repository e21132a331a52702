package io.github.petitionkit.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.preinitialize.BackgroundPreinitializer;
import org.springframework.core.io.support.SpringFactoriesLoader;

class PetitionPreinitializerTest {
    @Test
    void isFoundBySpringBoot() {
        assertThat(SpringFactoriesLoader.forDefaultResourceLocation().load(BackgroundPreinitializer.class))
                .extracting(each -> each.getClass().getSimpleName())
                .contains("PetitionPreinitializer", "PetitionJobsPreinitializer");
    }

    @Test
    void makesPetitionsOfTheDefaultProperties() {
        assertThatCode(() -> new PetitionPreinitializer().preinitialize()).doesNotThrowAnyException();
    }
}
