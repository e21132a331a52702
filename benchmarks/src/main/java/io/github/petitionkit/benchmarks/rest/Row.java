package io.github.petitionkit.benchmarks.rest;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The peer's row. */
@Entity(name = "empty_insert")
@SuppressWarnings("unused") // JPA reads the fields
class Row {
    @Id
    @GeneratedValue
    private @Nullable UUID id;

    private @Nullable String name;
    private @Nullable String email;
    private @Nullable String country;

    protected Row() {}

    Row(String name, String email, String country) {
        this.name = name;
        this.email = email;
        this.country = country;
    }
}
