package io.github.petitionkit.webhook;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointGuardTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "localhost",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fd00::1",
                "::ffff:127.0.0.1",
                "fec0::1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::a00:1",
                "2002:7f00:1::1",
                "2001:0:a00:1::1",
                "2130706433"
            })
    void refusesWhatIsNoPublicServer(String host) throws UnknownHostException {
        InetAddress address = InetAddress.getByName(host);

        assertThatThrownBy(() -> EndpointGuard.requirePublic(address))
                .isInstanceOf(RefusedEndpointException.class)
                .hasMessageContaining("allowingPrivateNetworks()");
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.1", "2001:db8::1", "2001:1::1", "2003::1", "203.0.113.7"})
    void permitsPublicAddresses(String host) throws UnknownHostException {
        InetAddress address = InetAddress.getByName(host);

        assertThatCode(() -> EndpointGuard.requirePublic(address)).doesNotThrowAnyException();
    }
}
