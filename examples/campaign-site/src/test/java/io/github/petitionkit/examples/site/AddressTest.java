package io.github.petitionkit.examples.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.diagnostics.FailureAnalysis;

class AddressTest {
    private static Address address(String address) {
        return new Address(new SiteProperties(
                "Site",
                URI.create(address),
                "Movement",
                "noreply@example.org",
                30,
                new SiteProperties.Operator("A Circle", "1 Example Street", "post@example.org"),
                List.of(),
                null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unset:/",
                "http://localhost:8080",
                "http://petitions.example.org",
                "https:///",
                "petitions.example.org"
            })
    void siteIsNotStartedWhoseLinksWouldLeadNowhereOrBeReadOnTheWay(String address) {
        assertThatThrownBy(address(address)::afterPropertiesSet)
                .isInstanceOf(UnusableAddressException.class)
                .hasMessageContaining(address);
    }

    @Test
    void httpsIsGood() {
        assertThatCode(address("https://petitions.example.org")::afterPropertiesSet)
                .doesNotThrowAnyException();
    }

    @Test
    void whoForgetsTheAddressIsToldWhichSettingIsMissing() {
        assertThatThrownBy(() -> SpringApplication.run(
                        CampaignSite.class,
                        "--spring.profiles.active=postgresql",
                        "--SITE_SECRET=c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LXNlY3JldA==",
                        "--server.port=0",
                        "--spring.main.banner-mode=off"))
                .hasRootCauseInstanceOf(UnusableAddressException.class);
        FailureAnalysis analysis =
                new UnusableAddressFailureAnalyzer().analyze(new UnusableAddressException(URI.create("unset:/")));
        assertThat(Objects.requireNonNull(analysis).getAction()).contains("SITE_ADDRESS");
    }
}
