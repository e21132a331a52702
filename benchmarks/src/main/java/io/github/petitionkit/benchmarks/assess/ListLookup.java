package io.github.petitionkit.benchmarks.assess;

import io.github.petitionkit.fraud.list.AccessDecision;
import io.github.petitionkit.fraud.list.AccessLists;
import io.github.petitionkit.fraud.list.DomainList;
import io.github.petitionkit.fraud.list.IpList;
import io.github.petitionkit.identity.CanonicalEmail;
import io.github.petitionkit.network.IpAddress;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Asking all lists about somebody who is on none of them, with ten entries in each and with a hundred thousand. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
public class ListLookup {
    private final IpAddress ip = IpAddress.parse("203.0.113.7").orElseThrow();
    private final CanonicalEmail email = new CanonicalEmail("ada@mail.example.org");
    private AccessLists lists = AccessLists.EMPTY;

    /** How many entries each list has. */
    @Param({"10", "100000"})
    public int entries;

    /** Reads the lists. */
    @Setup
    public void read() {
        IpList ips = IpList.read(lines("10.%d.%d.%d"));
        DomainList domains = DomainList.read(lines("**.d%d-%d-%d.example"));
        lists = new AccessLists(ips, Set.of(), domains, Set.of(), ips, domains);
    }

    private String lines(String entry) {
        return IntStream.range(0, entries)
                .mapToObj(line -> entry.formatted(line >> 16, line >> 8 & 0xFF, line & 0xFF))
                .collect(Collectors.joining("\n"));
    }

    /** {@return what the lists say} */
    @Benchmark
    public AccessDecision judge() {
        return lists.judge(ip, null, email);
    }
}
