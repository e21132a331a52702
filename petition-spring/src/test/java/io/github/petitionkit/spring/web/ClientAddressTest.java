package io.github.petitionkit.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.Work;
import io.github.petitionkit.network.IpBlock;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class ClientAddressTest {
    private static final List<IpBlock> PROXIES = List.of(IpBlock.of("10.0.0.0/8"), IpBlock.of("2001:db8:ffff::/48"));

    private final ClientAddress client = new ClientAddress(PROXIES, ForwardedHeader.X_FORWARDED_FOR);

    @Test
    void isThatOfTheConnectionWhereNoProxyIsTrusted() {
        ClientAddress direct = new ClientAddress(List.of(), ForwardedHeader.X_FORWARDED_FOR);

        assertThat(direct.of(from("10.0.0.1", "X-Forwarded-For", "198.51.100.9")))
                .isEqualTo("10.0.0.1");
    }

    @Test
    void isNotWhatAStrangerClaims() {
        assertThat(client.of(from("203.0.113.5", "X-Forwarded-For", "198.51.100.9")))
                .isEqualTo("203.0.113.5");
        assertThat(client.of(from("203.0.113.5", "Forwarded", "for=198.51.100.9")))
                .isEqualTo("203.0.113.5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.5                             | 203.0.113.5",
                "198.51.100.9, 203.0.113.5               | 203.0.113.5",
                "10.9.9.9, 203.0.113.5, 10.0.0.2         | 203.0.113.5",
                "203.0.113.5:4711                        | 203.0.113.5",
                "[2001:db8::1]:443                       | 2001:db8:0:0:0:0:0:1",
                "2001:db8:1:2:3:4:5:6:64828               | 2001:db8:1:2:3:4:5:6",
                "2001:db8:1:2:3:4:5:6                    | 2001:db8:1:2:3:4:5:6",
                "2001:db8:1:2:3:4:5:6:7:8                | 10.0.0.1",
                "2001:db8::1:443                         | 2001:db8:0:0:0:0:1:443",
                "2001:db8::1, 2001:db8:ffff::7           | 2001:db8:0:0:0:0:0:1",
                "::ffff:203.0.113.5                      | 203.0.113.5",
                "10.0.0.3, 10.0.0.2                      | 10.0.0.3",
                "203.0.113.5, unknown                    | 10.0.0.1",
                "198.51.100.9, ' ', 10.0.0.2             | 10.0.0.2",
                "203.0.113.5,                            | 203.0.113.5",
                "203.0.113.5, ,                          | 203.0.113.5",
                "203.0.113.5,,10.0.0.2                   | 203.0.113.5",
                ",203.0.113.5                            | 203.0.113.5",
                "\"203.0.113.5\"                          | 203.0.113.5",
                "\"[2001:db8::1]:443\"                    | 2001:db8:0:0:0:0:0:1",
                ",,                                      | 10.0.0.1",
                "203.0.113.7,                            | 203.0.113.7",
                "203.0.113.7,,10.0.0.2                   | 203.0.113.7",
                "' 203.0.113.7 , , '                     | 203.0.113.7",
            })
    void isTheFirstFromTheRightThatIsNoProxy(String header, String address) {
        assertThat(client.of(from("10.0.0.1", "X-Forwarded-For", header))).isEqualTo(address);
    }

    @Test
    void readsLinesInOrder() {
        MockHttpServletRequest request = from("10.0.0.1", "X-Forwarded-For", "198.51.100.9");
        request.addHeader("X-Forwarded-For", "203.0.113.5");

        assertThat(client.of(request)).isEqualTo("203.0.113.5");
    }

    @Test
    void isTheProxysWhereTheHeaderIsMissing() {
        assertThat(client.of(from("10.0.0.1", "X-Real-IP", "203.0.113.5"))).isEqualTo("10.0.0.1");
    }

    @Test
    void readsOneHeaderAndNotTheOneThatAVisitorCanSend() {
        ClientAddress standard = new ClientAddress(PROXIES, ForwardedHeader.FORWARDED);
        MockHttpServletRequest request = from("10.0.0.1", "Forwarded", "for=203.0.113.5");
        request.addHeader("X-Forwarded-For", "198.51.100.9");

        assertThat(standard.of(request)).isEqualTo("203.0.113.5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for=203.0.113.5",
                "For=\"203.0.113.5:8080\";proto=https",
                "by=10.0.0.2; for=203.0.113.5",
                "for=198.51.100.9, for=203.0.113.5;host=example.org, for=10.0.0.2",
                "for=203.0.113.5,",
                "for=\"203.0.113.5:_port\"",
                "for=203.0.113.5;by=\"a,b\"",
                "by=\"a;for=198.51.100.9\";for=203.0.113.5",
                "for=\"203.0.113.5\";ext=\"a\\\"b,c\", for=10.0.0.2",
                "for=\"\\203.0.113.5\"",
                "ext=\"never closed, for=203.0.113.5",
                ", ,for=203.0.113.5;;",
                "FOR=\"203.0.113.5\" ; BY=10.0.0.1;PROTO=HTTPS",
                "for=unknown, for=203.0.113.5",
                "for=_SEVKISEK, for=\"203.0.113.5:_ab-c.d\"",
                "for=\"[2001:db8:cafe::17]:4711\",for=203.0.113.5;by=203.0.113.43",
            })
    void readsTheStandardHeader(String header) {
        ClientAddress standard = new ClientAddress(PROXIES, ForwardedHeader.FORWARDED);

        assertThat(standard.of(from("10.0.0.1", "Forwarded", header))).isEqualTo("203.0.113.5");
    }

    @Test
    void readsV6InTheStandardHeader() {
        ClientAddress standard = new ClientAddress(PROXIES, ForwardedHeader.FORWARDED);

        assertThat(standard.of(from("10.0.0.1", "Forwarded", "for=\"[2001:db8::1]:4711\"")))
                .isEqualTo("2001:db8:0:0:0:0:0:1");
        assertThat(standard.of(from("10.0.0.1", "Forwarded", "for=_hidden, for=unknown")))
                .isEqualTo("10.0.0.1");
    }

    private static MockHttpServletRequest from(String peer, String header, String value) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(peer);
        request.addHeader(header, value);
        return request;
    }

    @Tag("slow")
    @ParameterizedTest
    @EnumSource
    void worksNoMoreThanAHeaderIsLong(ForwardedHeader header) {
        ClientAddress any = new ClientAddress(PROXIES, header);
        for (String part :
                List.of(",", "\"", "\\", "for=", ";", "[", "\",", "10.0.0.1,", "for=10.0.0.1,", "for=\"[::1]\";")) {
            Work.growsWithTheLength(
                    header + " of " + part, part, value -> any.of(from("10.0.0.1", header.header(), value)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void readsAnyHeader(ForwardedHeader header) {
        ClientAddress any = new ClientAddress(PROXIES, header);
        for (String part : List.of(",", "\"", "\\", "for=", ";", "[", "\",", "\ud800")) {
            assertThat(any.of(from("10.0.0.1", header.header(), part.repeat(1_000))))
                    .isEqualTo("10.0.0.1");
        }
        Random random = new Random(19);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder value = new StringBuilder();
            random.ints(random.nextInt(30), 0, 14).forEach(at -> value.append(",;=\"\\[]: 1.forx".charAt(at)));
            assertThat(any.of(from("10.0.0.1", header.header(), value.toString())))
                    .isNotEmpty();
        }
    }
}
