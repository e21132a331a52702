package io.github.petitionkit.benchmarks.pages;

import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The peer: a controller that returns the same bytes to everybody, without sessions, security and templates. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(StaticPage.Constant.class)
public class StaticPage {
    /** An application. */
    public StaticPage() {}

    /**
     * Starts it.
     *
     * @param arguments as Spring Boot takes them; {@code --page.bytes} is the size of the page
     */
    public static void main(String... arguments) {
        SpringApplication.run(StaticPage.class, arguments);
    }

    /** The page. */
    @RestController
    static class Constant {
        private final byte[] page;

        Constant(@Value("${page.bytes}") int bytes) {
            this.page = "x".repeat(bytes).getBytes(StandardCharsets.US_ASCII);
        }

        @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
        byte[] show() {
            return page;
        }
    }
}
