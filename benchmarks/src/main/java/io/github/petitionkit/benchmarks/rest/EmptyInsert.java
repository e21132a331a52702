package io.github.petitionkit.benchmarks.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The peer: validates three fields, inserts one row with JPA, and does nothing else. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(EmptyInsert.Inserting.class)
public class EmptyInsert {
    /** An application. */
    public EmptyInsert() {}

    /**
     * Starts it.
     *
     * @param arguments as Spring Boot takes them
     */
    public static void main(String... arguments) {
        SpringApplication.run(EmptyInsert.class, arguments);
    }

    /**
     * What is sent.
     *
     * @param name the name
     * @param email the address
     * @param country the country
     */
    record Body(
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Email String email,
            @NotBlank @Size(min = 2, max = 2) String country) {}

    /** The endpoint. */
    @RestController
    static class Inserting {
        private final Rows rows;

        Inserting(Rows rows) {
            this.rows = rows;
        }

        @PostMapping("/signatures")
        @ResponseStatus(HttpStatus.ACCEPTED)
        void insert(@Valid @RequestBody Body body) {
            rows.save(new Row(body.name(), body.email(), body.country()));
        }
    }
}
