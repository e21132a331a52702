package io.github.petitionkit.examples.site;

import java.net.URI;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Stops the start of a site whose mailed links would lead nowhere, or would show their tokens on the way: outside of
 * the demonstration its address has to be set, with https.
 */
@Component
@Profile("!demonstration")
class Address implements InitializingBean {
    private final SiteProperties site;

    Address(SiteProperties site) {
        this.site = site;
    }

    @Override
    public void afterPropertiesSet() {
        URI address = site.address();
        if (!"https".equals(address.getScheme()) || address.getHost() == null || address.getQuery() != null) {
            throw new UnusableAddressException(address);
        }
    }
}
