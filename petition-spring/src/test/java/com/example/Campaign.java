package com.example;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.mail.Mailer;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.policy.Policy;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
public class Campaign {
    public static void main(String[] args) {
        new SpringApplicationBuilder(Campaign.class)
                .properties("petitionkit.web.enabled=true")
                .run(args);
    }

    @Bean
    Mailer mailer() {
        return mail -> System.out.println("Confirm with " + mail.token());
    }

    @Bean
    ApplicationRunner opening(Petitions petitions) {
        return args -> {
            var content = Content.titled("Repair the footbridge")
                    .creator("Friends of the River Path")
                    .addressee("Town Council")
                    .build();
            var petition = petitions.create(content, Policy.builder().build()).orElseThrow();
            petitions.open(petition.id());
        };
    }
}
