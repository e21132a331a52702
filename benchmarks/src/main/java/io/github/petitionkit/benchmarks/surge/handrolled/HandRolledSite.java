package io.github.petitionkit.benchmarks.surge.handrolled;

import io.github.petitionkit.benchmarks.People;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The hand-rolled site, with a petition of its own. */
public final class HandRolledSite implements AutoCloseable {
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final SigningService service;
    private final CountedPetitions petitions;
    private final UUID petition = UUID.randomUUID();

    /**
     * Starts the site and makes its tables.
     *
     * @param pool connections
     */
    public HandRolledSite(DataSource pool) {
        context.registerBean(DataSource.class, () -> pool, definition -> definition.setDestroyMethodName(""));
        context.register(Persistence.class);
        context.refresh();
        service = context.getBean(SigningService.class);
        petitions = context.getBean(CountedPetitions.class);
        petitions.save(new CountedPetition(petition));
    }

    /**
     * Signs for somebody who has not signed.
     *
     * @param person who
     */
    public void sign(long person) {
        if (!service.sign(petition, People.request(person), People.context(person, Instant.now()))) {
            throw new IllegalStateException("Person " + person + " has signed already");
        }
    }

    /** {@return the petition} */
    public UUID petition() {
        return petition;
    }

    /** {@return the petition's counter} */
    public long counted() {
        return petitions.findById(petition).orElseThrow().signatures();
    }

    @Override
    public void close() {
        context.close();
    }
}
