package io.github.petitionkit.host;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** A page of the host about a petition, kept with JPA. */
@Entity
public class CampaignPage {
    @Id
    private int id;

    private UUID petition = new UUID(0, 0);

    UUID petition() {
        return petition;
    }
}
