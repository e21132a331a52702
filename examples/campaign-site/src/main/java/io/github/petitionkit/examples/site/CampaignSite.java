package io.github.petitionkit.examples.site;

import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.event.EventListener;

/** Starts the site. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class CampaignSite {
    /**
     * Starts the site.
     *
     * @param args the arguments of Spring Boot
     */
    public static void main(String[] args) {
        SpringApplication.run(CampaignSite.class, args);
    }

    @EventListener
    void tellWhere(ApplicationReadyEvent ready) {
        SiteProperties site = ready.getApplicationContext().getBean(SiteProperties.class);
        LoggerFactory.getLogger(CampaignSite.class).info("Open {}", site.address());
    }
}
