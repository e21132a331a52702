package io.github.petitionkit.spring.event;

import io.github.petitionkit.event.DeliveryOrder;
import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.event.PetitionListener;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Publishes each event as an application event. If a listener of the host throws, the event is published again later to
 * all of them.
 */
final class EventPublisher implements PetitionListener {
    private final Consumer<PetitionEvent> publish;

    /**
     * Makes a publisher.
     *
     * @param publisher publishes to the host's listeners
     * @param transaction runs an action in a separate transaction, so that listeners can be bound to its phases
     */
    EventPublisher(ApplicationEventPublisher publisher, Consumer<Runnable> transaction) {
        this.publish = event -> transaction.accept(() -> publisher.publishEvent(event));
    }

    @Override
    public String name() {
        return "petitionkit.application-events";
    }

    /** Returns {@link DeliveryOrder#BY_PETITION}: the application receives the events of a petition in order. */
    @Override
    public DeliveryOrder order() {
        return DeliveryOrder.BY_PETITION;
    }

    @Override
    public void on(PetitionEvent event) {
        publish.accept(event);
    }
}
