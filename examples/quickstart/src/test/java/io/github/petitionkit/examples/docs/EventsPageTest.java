package io.github.petitionkit.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.jackson.CloudEvents;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.webhook.EventFormat;
import io.github.petitionkit.webhook.Webhook;
import io.github.petitionkit.webhook.WebhookSecret;
import java.net.URI;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Runs the snippets of docs/events.md about other servers. */
class EventsPageTest {
    @Test
    void aWebhookListensLikeAnyOther() {
        Keyring keyring = Keyring.random();
        Properties settings = new Properties();
        settings.setProperty("crm.secret", WebhookSecret.random().text());

        WebhookSecret secret = WebhookSecret.parse(settings.getProperty("crm.secret"));
        EventFormat format =
                CloudEvents.of(JsonMapper.builder().findAndAddModules().build(), URI.create("https://example.org"));
        Webhook crm = Webhook.builder("crm", URI.create("https://crm.example.org/petitions"), secret, format)
                .build();
        Petitions petitions = Petitions.builder(keyring).listener(crm).build();

        assertThat(petitions.maintenance().undelivered()).containsEntry("webhook.crm", 0L);
    }
}
