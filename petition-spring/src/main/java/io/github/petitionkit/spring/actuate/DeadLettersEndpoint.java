package io.github.petitionkit.spring.actuate;

import io.github.petitionkit.Maintenance;
import io.github.petitionkit.Petitions;
import io.github.petitionkit.store.DeadLetter;
import java.util.List;
import org.springframework.boot.actuate.endpoint.Access;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/**
 * An endpoint for operators that lists dead letters, and delivers one again where the host allows it with {@code
 * management.endpoint.petitionkitdeadletters.access=unrestricted}. It shows no personal data.
 */
@Endpoint(id = "petitionkitdeadletters", defaultAccess = Access.READ_ONLY)
public final class DeadLettersEndpoint {
    private final Maintenance maintenance;

    /**
     * Makes an endpoint.
     *
     * @param petitions the petitions
     */
    public DeadLettersEndpoint(Petitions petitions) {
        this.maintenance = petitions.maintenance();
    }

    /** {@return the dead letters, oldest first} */
    @ReadOperation
    public List<Letter> letters() {
        return maintenance.deadLetters().stream().map(Letter::of).toList();
    }

    /**
     * Delivers a dead letter to its listener again, and answers when the listener has.
     *
     * @param listener the name of the listener
     * @param event the id of the event, as {@link #letters} has it
     * @return whether the listener handled it; if not, it stays a dead letter
     * @throws InvalidEndpointRequestException if there is no such dead letter, or no longer
     */
    @WriteOperation
    public Retry retry(String listener, String event) {
        DeadLetter letter = maintenance.deadLetters().stream()
                .filter(each -> Letter.of(each).equals(new Letter(listener, event)))
                .findFirst()
                .orElseThrow(() -> new InvalidEndpointRequestException(
                        "There is no such dead letter, or it has been handled",
                        "Choose listener and event as a GET of this endpoint lists them"));
        return new Retry(listener, event, maintenance.retry(letter));
    }

    /**
     * A dead letter.
     *
     * @param listener the name of the listener that failed on it
     * @param event the id of the event
     */
    public record Letter(String listener, String event) {
        static Letter of(DeadLetter letter) {
            return new Letter(letter.listener(), letter.event().id().toString());
        }
    }

    /**
     * What a listener did with a dead letter.
     *
     * @param listener the name of the listener
     * @param event the id of the event
     * @param handled whether it handled the event; if not, it stays a dead letter
     */
    public record Retry(String listener, String event, boolean handled) {}
}
