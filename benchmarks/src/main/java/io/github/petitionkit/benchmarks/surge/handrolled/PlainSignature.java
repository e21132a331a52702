package io.github.petitionkit.benchmarks.surge.handrolled;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.time.Instant;
import java.util.UUID;

/** A signature. Its fields are read by JPA. */
@Entity
@SuppressWarnings("UnusedVariable")
@Table(uniqueConstraints = @UniqueConstraint(columnNames = {"petition", "email"}))
class PlainSignature {
    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private UUID id;

    private UUID petition;
    private String name;
    private String email;
    private String country;
    private String postalCode;
    private String consent;
    private String ip;
    private String userAgent;
    private Instant receivedAt;

    protected PlainSignature() {}

    PlainSignature(
            UUID petition,
            String name,
            String email,
            String country,
            String postalCode,
            String consent,
            String ip,
            String userAgent,
            Instant receivedAt) {
        this.petition = petition;
        this.name = name;
        this.email = email;
        this.country = country;
        this.postalCode = postalCode;
        this.consent = consent;
        this.ip = ip;
        this.userAgent = userAgent;
        this.receivedAt = receivedAt;
    }

    @Override
    public String toString() {
        return "PlainSignature[hidden]";
    }
}
