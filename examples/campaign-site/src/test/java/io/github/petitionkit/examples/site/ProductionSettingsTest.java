package io.github.petitionkit.examples.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class ProductionSettingsTest {
    private final MockEnvironment environment = new MockEnvironment()
            .withProperty("site.address", "https://petitions.example.org")
            .withProperty("petitionkit.secret", "a secret of the operator's")
            .withProperty("site.sender", "noreply@example.org")
            .withProperty("spring.mail.host", "localhost");

    private void check() {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        beans.registerSingleton("environment", environment);
        new ProductionSettings().postProcessBeanFactory(beans);
    }

    @Test
    void siteWithAllOfThemStarts() {
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://localhost:8080",
                "http://petitions.example.org",
                "https:///",
                "https://example.org/?x=1",
                "petitions.example.org",
                "https://exa mple.org"
            })
    void siteIsNotStartedWhoseLinksWouldLeadNowhereOrBeReadOnTheWay(String address) {
        environment.setProperty("site.address", address);
        assertThatThrownBy(this::check)
                .isInstanceOf(MissingSettingsException.class)
                .hasMessageContaining("SITE_ADDRESS")
                .hasMessageNotContaining("SITE_SECRET");
    }

    @Test
    void siteWithHalfAKeyForItsProofsIsNotStarted() {
        environment.setProperty("site.proof.private-key", "MC4CAQAwBQYDK2VwBCIEIA==");
        assertThatThrownBy(this::check)
                .isInstanceOf(MissingSettingsException.class)
                .hasMessageContaining("SITE_PROOF_PUBLICKEY")
                .hasMessageNotContaining("MC4C");
    }

    @Test
    void whoForgetsEverythingIsToldAllOfItAtOnceAndNoSecret() {
        assertThatThrownBy(() -> SpringApplication.run(
                        CampaignSite.class,
                        "--spring.profiles.active=postgresql",
                        "--SITE_MAIL_HOST= ",
                        "--SITE_SENDER=nobody",
                        "--server.port=0",
                        "--spring.main.banner-mode=off"))
                .isInstanceOf(MissingSettingsException.class)
                .satisfies(thrown -> assertThat(
                                Objects.requireNonNull(new MissingSettingsFailureAnalyzer().analyze(thrown))
                                        .getDescription())
                        .contains("SITE_ADDRESS", "SITE_SECRET", "SITE_SENDER", "SITE_MAIL_HOST")
                        .doesNotContain("nobody"));
    }
}
