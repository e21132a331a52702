package io.github.petitionkit.examples.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.UriComponentsBuilder;

@Tag("thorough")
class OpenIdTest {
    private static final String GOING = "/oauth2/authorization/openid";

    private final RunningSite site = RunningSite.get();

    private HttpVisitor.Answer logIn(HttpVisitor visitor, OpenIdProvider provider, String email, boolean verified)
            throws Exception {
        String going = visitor.get(GOING).location();
        assertThat(going).startsWith("http://localhost:" + site.provider() + "/authorize?");
        Map<String, String> asked = UriComponentsBuilder.fromUriString(going)
                .build()
                .getQueryParams()
                .toSingleValueMap();
        provider.vouch(email, verified, asked.getOrDefault("nonce", ""));
        return visitor.get("/login/oauth2/code/openid?code=x&state=" + asked.get("state"));
    }

    @Test
    void providerThatIsAwayStopsNothingElseAndOnceBackVouchesForVerifiedAddressesAlone() throws Exception {
        HttpVisitor visitor = new HttpVisitor(site, "192.0.2.150");
        assertThat(visitor.get(GOING).location()).endsWith("/login?openid");
        assertThat(visitor.get("/login?openid").body()).contains("have a link mailed to you");

        try (OpenIdProvider provider = new OpenIdProvider(site.provider())) {
            logIn(visitor, provider, "Kay.Open@Example.org", true);
            assertThat(visitor.get("/creator").status()).isEqualTo(200);
            assertThat(visitor.get("/desk").status()).isEqualTo(403);

            HttpVisitor unverified = new HttpVisitor(site, "192.0.2.151");
            assertThat(logIn(unverified, provider, "mo@example.org", false).location())
                    .endsWith("/login?openid");
            assertThat(unverified.get("/desk").location()).endsWith("/login");

            HttpVisitor moderator = new HttpVisitor(site, "192.0.2.152");
            logIn(moderator, provider, "mo@example.org", true);
            assertThat(moderator.get("/desk").status()).isEqualTo(200);
        }
    }
}
