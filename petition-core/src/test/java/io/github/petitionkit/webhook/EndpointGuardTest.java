package io.github.petitionkit.webhook;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointGuardTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://localhost/",
                "https://10.1.2.3/",
                "https://172.16.0.1/",
                "https://172.31.255.255/",
                "https://192.168.1.1/",
                "https://169.254.169.254/latest/meta-data",
                "https://100.64.0.1/",
                "https://0.0.0.0/",
                "https://224.0.0.1/",
                "https://[::1]/",
                "https://[::]/",
                "https://[fe80::1]/",
                "https://[fd00::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[64:ff9b::7f00:1]/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://no-such-host.invalid/",
                "http://192.0.2.1/"
            })
    void refusesWhatIsNoPublicServer(String endpoint) {
        assertThatThrownBy(() -> EndpointGuard.requirePublic(URI.create(endpoint)))
                .isInstanceOf(RefusedEndpointException.class)
                .hasMessageContaining("allowingPrivateNetworks()");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://192.0.2.1/", "https://[2001:db8::1]/hook", "HTTPS://203.0.113.7:8443/x?y=z"})
    void permitsPublicAddressesWithTls(String endpoint) {
        assertThatCode(() -> EndpointGuard.requirePublic(URI.create(endpoint))).doesNotThrowAnyException();
    }
}
