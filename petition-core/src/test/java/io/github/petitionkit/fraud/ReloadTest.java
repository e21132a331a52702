package io.github.petitionkit.fraud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.petitionkit.fraud.check.AccessListCheck;
import io.github.petitionkit.fraud.check.Attempts;
import io.github.petitionkit.fraud.list.AccessLists;
import io.github.petitionkit.fraud.list.DomainList;
import io.github.petitionkit.fraud.list.GeoIp;
import io.github.petitionkit.fraud.list.IpList;
import io.github.petitionkit.fraud.list.MalformedListException;
import io.github.petitionkit.identity.EmailCanonicaliser;
import io.github.petitionkit.network.IpAddress;
import io.github.petitionkit.petition.SignerRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Lists that are replaced while signing goes on. */
class ReloadTest {
    /** One blocks the address on the Internet, the other the domain; between them somebody is always blocked. */
    private static final AccessLists ONE = lists(IpList.read("192.0.2.0/24"), DomainList.NONE);

    private static final AccessLists OTHER = lists(IpList.NONE, DomainList.read("example.org"));

    private static AccessLists lists(IpList ips, DomainList domains) {
        return new AccessLists(ips, Set.of(), domains, Set.of(), IpList.NONE, DomainList.NONE);
    }

    @Test
    void noAttemptSeesTheListsHalfReplaced() throws Exception {
        AtomicReference<AccessLists> current = new AtomicReference<>(ONE);
        AccessListCheck check = new AccessListCheck(
                current::get, GeoIp.NONE, EmailCanonicaliser.standard(), Set.of(SignerRole.SIGNER), List.of());
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<List<String>> signing = () -> {
                List<String> seen = new ArrayList<>();
                Attempts attempts = new Attempts();
                for (int attempt = 0; attempt < 5_000; attempt++) {
                    seen.addAll(attempts.codes(check));
                }
                return seen;
            };
            List<Future<List<String>>> signings =
                    List.of(threads.submit(signing), threads.submit(signing), threads.submit(signing));
            Future<?> reloading = threads.submit(() -> {
                for (int reload = 0; reload < 20_000; reload++) {
                    current.set(reload % 2 == 0 ? OTHER : ONE);
                }
            });

            for (Future<List<String>> done : signings) {
                assertThat(done.get()).hasSize(5_000).isSubsetOf("blocked-ip", "blocked-domain");
            }
            reloading.get();
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    @Tag("slow")
    void aMillionLinesAreReadAndAnswered() {
        StringBuilder text = new StringBuilder("# a million\r\n");
        for (int line = 0; line < 1_000_000; line++) {
            text.append("d").append(line).append(".example\r\n");
        }

        DomainList list = DomainList.read(text.toString());

        assertThat(list.size()).isEqualTo(1_000_000);
        assertThat(list.contains("d999999.example")).isTrue();
        assertThat(list.contains("d1000000.example")).isFalse();
        assertThatExceptionOfType(MalformedListException.class)
                .isThrownBy(() -> DomainList.read(text.append("a b\r\n").toString()))
                .satisfies(malformed -> assertThat(malformed.line()).isEqualTo(1_000_002));
    }

    @Test
    @Tag("slow")
    void aMillionAddressesAreReadAndAnswered() {
        StringBuilder text = new StringBuilder();
        for (int line = 0; line < 1_000_000; line++) {
            text.append("10.%d.%d.%d\n".formatted(line >> 16, line >> 8 & 0xFF, line & 0xFF));
        }

        IpList list = IpList.read(text.toString());

        assertThat(list.size()).isEqualTo(1_000_000);
        assertThat(list.contains(ip("10.15.66.63"))).isTrue();
        assertThat(list.contains(ip("10.15.66.64"))).isFalse();
    }

    private static IpAddress ip(String text) {
        return IpAddress.parse(text).orElseThrow();
    }
}
