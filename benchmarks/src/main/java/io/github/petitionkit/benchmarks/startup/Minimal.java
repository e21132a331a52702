package io.github.petitionkit.benchmarks.startup;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The smallest web application: what it has, it has from its class path. */
@SpringBootApplication(proxyBeanMethods = false)
public class Minimal {
    /** An application. */
    public Minimal() {}

    /**
     * Starts it.
     *
     * @param arguments as Spring Boot takes them
     */
    public static void main(String... arguments) {
        SpringApplication.run(Minimal.class, arguments);
    }
}
