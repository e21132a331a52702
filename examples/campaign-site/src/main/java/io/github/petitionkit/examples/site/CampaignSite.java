package io.github.petitionkit.examples.site;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the site. */
@SpringBootApplication(proxyBeanMethods = false)
public class CampaignSite {
    /**
     * Starts the site.
     *
     * @param args as Spring Boot takes them
     */
    public static void main(String[] args) {
        SpringApplication.run(CampaignSite.class, args);
    }
}
