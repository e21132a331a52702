package io.github.petitionkit.spring.event;

import io.github.petitionkit.event.DeliveryOrder;
import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.event.PetitionListener;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Publishes each event as an application event. Where a listener of the host throws, the event was not handled: it is
 * published again later, to all of them.
 */
final class EventPublisher implements PetitionListener {
    private final Consumer<PetitionEvent> publish;

    /**
     * A publisher.
     *
     * @param publisher tells the host's listeners
     * @param transaction runs what it is given in a transaction of its own, so that listeners can be bound to its phases
     */
    EventPublisher(ApplicationEventPublisher publisher, Consumer<Runnable> transaction) {
        this.publish = event -> transaction.accept(() -> publisher.publishEvent(event));
    }

    @Override
    public String name() {
        return "petitionkit.application-events";
    }

    /** What the application hears of a petition it hears as it happened. */
    @Override
    public DeliveryOrder order() {
        return DeliveryOrder.BY_PETITION;
    }

    @Override
    public void on(PetitionEvent event) {
        publish.accept(event);
    }
}
