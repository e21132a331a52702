package io.github.petitionkit.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSecretTest {
    /** The example in the documentation of verifiers of Standard Webhooks. */
    @Test
    void signsTheExampleOfTheStandard() {
        WebhookSecret secret = WebhookSecret.parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

        String signature = secret.signature(
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                1_614_265_330,
                "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8));

        assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void isReadFromItsText() {
        WebhookSecret secret = WebhookSecret.random();
        byte[] body = {1, 2, 3};

        assertThat(WebhookSecret.parse(secret.text()).signature("id", 1, body))
                .isEqualTo(secret.signature("id", 1, body))
                .isNotEqualTo(WebhookSecret.random().signature("id", 1, body));
        assertThat(secret).hasToString("WebhookSecret[hidden]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "whsec_", "whsec_c2hvcnQ=", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_%%%%", "whsec_\u0000"
            })
    void isRefusedWithoutBeingShown(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WebhookSecret.parse(text))
                .withMessageContaining("24 to 64 bytes")
                .withMessageNotContaining("c2hvcnQ");
    }
}
