package io.github.petitionkit.examples.docs;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.PetitionsBuilder;
import io.github.petitionkit.eligibility.EligibilityRule;
import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.event.PetitionListener;
import io.github.petitionkit.mail.Mailer;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.store.PetitionStore;
import io.github.petitionkit.store.jdbc.JdbcPetitionStore;
import io.github.petitionkit.store.jdbc.Schema;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/** Petitions for everything in the application that injects them. */
@ApplicationScoped
public class PetitionsProducer {
    @Produces
    @Singleton
    JdbcPetitionStore store(DataSource database) {
        Schema.apply(database);
        return JdbcPetitionStore.of(database);
    }

    /** Writes and answers what still waits, before the pool goes. */
    void close(@Disposes JdbcPetitionStore store) {
        store.close();
    }

    @Produces
    @Singleton
    Petitions petitions(
            Keyring keyring,
            PetitionStore store,
            Mailer mailer,
            Instance<EligibilityRule> rules,
            Event<PetitionEvent> events) {
        PetitionsBuilder petitions =
                Petitions.builder(keyring).store(store).mailer(mailer).listener(new ToObservers(events));
        rules.forEach(petitions::eligibilityRule);
        return petitions.build();
    }

    /** Hands each event to whoever observes its type. */
    record ToObservers(Event<PetitionEvent> events) implements PetitionListener {
        @Override
        public void on(PetitionEvent event) {
            events.fire(event);
        }

        @Override
        public String name() {
            return "acme.observers";
        }
    }
}
