package io.github.petitionkit.spring.web;

import io.github.petitionkit.host.WebHost;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.annotation.DirtiesContext;

/** The whole host without a network, fresh for each class. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = WebHost.class,
        properties = {
            "petitionkit.web.enabled=true",
            "petitionkit.follow-movements=true",
            "petitionkit.fraud.proof-of-work.enabled=true",
            "petitionkit.fraud.proof-of-work.max-number=200",
            "spring.autoconfigure.exclude=" + WebTest.NO_DATABASE
        })
@AutoConfigureMockMvc
@DirtiesContext
@interface WebTest {
    /** Replaces what the test resources exclude. */
    String NO_DATABASE = "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration";
}
