package io.github.petitionkit.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.petitionkit.HostileTexts;
import io.github.petitionkit.Seeds;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpAddressTest {
    private static IpAddress address(String text) {
        return IpAddress.parse(text).orElseThrow(() -> new AssertionError(text));
    }

    @ParameterizedTest
    @Tag("thorough")
    @ValueSource(strings = {"10.0.%d.%d", "2001:db8:0:%x::%x"})
    void hasAHashThatItsNeighboursDoNotShareSoThatListsNeedNotBeScanned(String text) {
        long hashes = IntStream.range(0, 65_536)
                .map(each -> address(text.formatted(each >> 8, each & 0xFF)).hashCode())
                .distinct()
                .count();

        assertThat(hashes).isGreaterThan(65_000);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "0.0.0.0, 0.0.0.0",
        "255.255.255.255, 255.255.255.255",
        "2001:db8::1, 2001:db8:0:0:0:0:0:1",
        "2001:DB8:0:0:8:800:200C:417A, 2001:db8:0:0:8:800:200c:417a",
        "::, 0:0:0:0:0:0:0:0",
        "::1, 0:0:0:0:0:0:0:1",
        "1::, 1:0:0:0:0:0:0:0",
        "1:2:3:4:5:6:7::, 1:2:3:4:5:6:7:0",
        "::ffff:192.0.2.1, 192.0.2.1",
        "::FFFF:c000:201, 192.0.2.1",
        "64:ff9b::192.0.2.33, 64:ff9b:0:0:0:0:c000:221",
        "fe80::1%eth0, fe80:0:0:0:0:0:0:1",
        "fe80:0:0:0:0:0:0:1%25, fe80:0:0:0:0:0:0:1",
        "fe80::1%.eth-0_~, fe80:0:0:0:0:0:0:1",
        "1:2:3:4:5:6:255.255.255.255, 1:2:3:4:5:6:ffff:ffff",
    })
    void readsTheUsualForms(String text, String shown) {
        assertThat(address(text)).hasToString(shown).isEqualTo(address(shown));
        assertThat(address(text).isV4()).isEqualTo(shown.indexOf(':') < 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1",
                "1.2.3",
                "1.2.3.4.5",
                "1.2.3.256",
                "01.2.3.4",
                "1.2.3.-4",
                "1.2.3.4 ",
                "a.b.c.d",
                "١.2.3.4",
                ":",
                ":::",
                "1::2::3",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:8:9",
                "1:2:3:4:5:6:7:8::",
                "12345::",
                "g::",
                "::1.2.3",
                "1.2.3.4::",
                "fe80::1%",
                "fe80::1%eth 0",
                "fe80::1%eth0%1",
                "%eth0",
                "192.0.2.1%eth0",
                "[::1]",
                "localhost",
                "example.org",
                ":1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:",
                "1:2:3:4::5:6:7:8",
                "00001::",
                "ffff:ffff:ffff:ffff:ffff:ffff:ffff:255.255.255.255"
            })
    @MethodSource("io.github.petitionkit.HostileTexts#all")
    void takesNothingElse(String text) {
        assertThat(IpAddress.parse(text)).isEmpty();
    }

    @Test
    void agreesWithThePlatformOnWhatItTakes() throws UnknownHostException {
        for (int seed = 0; seed < Seeds.of(2_000); seed++) {
            Random random = new Random(seed);
            byte[] bytes = new byte[random.nextBoolean() ? 4 : 16];
            random.nextBytes(bytes);
            InetAddress platform = InetAddress.getByAddress(bytes);

            assertThat(address(platform.getHostAddress()).bytes())
                    .as("seed %d", seed)
                    .isEqualTo(platform.getAddress());
            IpAddress.parse(HostileTexts.random(random));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.0/24, 192.0.2.255, true",
        "192.0.2.0/24, 192.0.3.0, false",
        "192.0.2.77/24, 192.0.2.1, true",
        "192.0.2.128/25, 192.0.2.127, false",
        "0.0.0.0/0, 203.0.113.9, true",
        "0.0.0.0/0, 2001:db8::1, false",
        "192.0.2.1, 192.0.2.1, true",
        "192.0.2.1, 192.0.2.2, false",
        "2001:db8::/32, 2001:db8:ffff::1, true",
        "2001:db8::/32, 2001:db9::1, false",
        "2001:db8::/64, 2001:db8::ffff:ffff:ffff:ffff, true",
        "2001:db8::/65, 2001:db8::8000:0:0:0, false",
        "::ffff:192.0.2.0/120, 192.0.2.9, true",
    })
    void knowsWhatABlockHolds(String block, String address, boolean inside) {
        assertThat(IpBlock.of(block).contains(address(address))).isEqualTo(inside);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "192.0.2.0/", "192.0.2.0/33", "192.0.2.0/-1", "192.0.2.0/2x", "2001:db8::/129", "/24"})
    void refusesWhatIsNoBlock(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> IpBlock.of(text));
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.77, 192.0.2.77/32, 192.0.2.0/24",
        "2001:db8:1:2:3::4, 2001:db8:1:2:0:0:0:0/64, 2001:db8:1:0:0:0:0:0/48"
    })
    void belongsToASubscriberAndItsNeighbourhood(String address, String subscriber, String neighbourhood) {
        assertThat(address(address).subscriber()).hasToString(subscriber);
        assertThat(address(address).neighbourhood()).hasToString(neighbourhood);
    }

    @ParameterizedTest
    @CsvSource({
        "10.1.2.3, true",
        "172.31.0.1, true",
        "172.32.0.1, false",
        "192.168.1.1, true",
        "100.64.0.1, true",
        "100.128.0.1, false",
        "169.254.0.1, true",
        "127.0.0.1, true",
        "192.0.2.1, false",
        "::1, true",
        "::ffff:10.0.0.1, true",
        "fd00::1, true",
        "fe80::1, true",
        "2001:db8::1, false",
    })
    void isPrivateWhereItTellsNothingAboutAVisitor(String address, boolean isPrivate) {
        assertThat(IpAddress.parse(address).orElseThrow().isPrivate()).isEqualTo(isPrivate);
    }

    @Test
    void writesABlockAsItIsRead() {
        assertThat(IpBlock.of("192.0.2.77/24")).hasToString("192.0.2.0/24");
        assertThat(address("192.0.2.77").block(32))
                .isEqualTo(IpBlock.of("192.0.2.77"))
                .isNotEqualTo(IpBlock.of("192.0.2.78"));
    }
}
