package io.github.petitionkit.identity;

import io.github.petitionkit.data.DataFile;
import io.github.petitionkit.network.DomainName;
import io.github.petitionkit.network.PublicSuffixes;
import io.github.petitionkit.place.Country;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Providers that give mailboxes to everybody, and services that hide one behind an address drawn at random. What is on it
 * is known to exist; what is not may exist all the same. Immutable and thread-safe.
 */
public final class MailProviders {
    private static final String FILE = "mail-providers.txt";
    private static final String SMALL_ONES = "free-mail-domains.txt";
    private static final String EVERYWHERE = "*";
    private static final String NOWHERE = "-";
    private static final String ANY_SUFFIX = ".*";
    private static final String RELAY = "relay";
    private static final String ANY_DOTS = "any-dots";
    /** Top-level domains that exist and are one slip from {@code com}. */
    private static final Set<String> SLIPS = Set.of("co", "cm", "om");

    private final Map<String, Provider> providers = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private final List<String> common = new ArrayList<>();
    private final List<DataFile> files;

    private record Provider(boolean everywhere, Set<Country> countries, Set<String> words) {
        boolean isCommon() {
            return everywhere || !countries.isEmpty();
        }
    }

    private MailProviders(List<DataFile> files) {
        this.files = files;
        files.forEach(file -> file.forEach(this::add));
    }

    private void add(String line) {
        List<String> parts = Arrays.asList(line.split(" +", -1));
        String first = parts.get(0);
        Provider provider = provider(parts);
        if (first.endsWith(ANY_SUFFIX)) {
            names.add(domain(first.substring(0, first.length() - 1) + "com").replace(".com", ""));
        } else {
            String domain = domain(first);
            if (providers.putIfAbsent(domain, provider) == null
                    && provider.isCommon()
                    && !provider.words().contains(RELAY)) {
                common.add(domain);
            }
        }
    }

    private static String domain(String text) {
        String domain = DomainName.mailDomain(text);
        if (domain == null) {
            throw new IllegalArgumentException("not a domain: give one such as example.com, or example.*");
        }
        return domain;
    }

    private static Provider provider(List<String> parts) {
        String where = parts.size() > 1 ? parts.get(1) : NOWHERE;
        Set<String> words = Set.copyOf(parts.subList(Math.min(2, parts.size()), parts.size()));
        if (!Set.of(RELAY, ANY_DOTS).containsAll(words)) {
            throw new IllegalArgumentException("behind the countries there can be relay and any-dots, each once");
        }
        boolean everywhere = where.equals(EVERYWHERE);
        Set<Country> countries = everywhere || where.equals(NOWHERE)
                ? Set.of()
                : Arrays.stream(where.split(",", -1))
                        .map(MailProviders::country)
                        .collect(Collectors.toUnmodifiableSet());
        return new Provider(everywhere, countries, words);
    }

    private static Country country(String code) {
        if (!Country.isIso(code)) {
            throw new IllegalArgumentException("behind the domain come *, - or countries such as DE,AT,CH");
        }
        return Country.of(code);
    }

    /**
     * The providers that come with the library: the large ones of about 90 countries, and some thousand small ones. Read when
     * first asked for.
     *
     * @return the same instance at every call
     */
    public static MailProviders standard() {
        return Standard.PROVIDERS;
    }

    /**
     * Providers of the host's.
     *
     * @param files in the form of {@code mail-providers.txt}, which explains itself; a domain alone is one that exists. Of
     *     two lines for a domain the first holds
     * @return the providers
     * @throws io.github.petitionkit.data.MalformedDataException if a line is malformed; it names the line
     */
    public static MailProviders of(DataFile... files) {
        return new MailProviders(List.of(files));
    }

    /** {@return the files that they come from, each with its date} */
    public List<DataFile> files() {
        return files;
    }

    /**
     * Whether a domain is known to be a provider's, however small.
     *
     * @param domain any text, in any script and case
     * @return whether it is
     */
    public boolean isKnown(String domain) {
        String name = DomainName.mailDomain(domain);
        return name != null && (providers.containsKey(name) || isUnderAnySuffix(name));
    }

    private boolean isUnderAnySuffix(String name) {
        int dot = name.indexOf('.');
        String suffix = name.substring(dot + 1);
        return names.contains(name.substring(0, dot))
                && !SLIPS.contains(suffix)
                && PublicSuffixes.standard().isSuffix(suffix);
    }

    /**
     * Whether a large part of a country's public has its mailboxes there.
     *
     * @param domain any text, in any script and case
     * @param country the country
     * @return whether the provider is common in the country, or everywhere
     */
    public boolean serves(String domain, Country country) {
        Objects.requireNonNull(country, "country");
        Provider provider = find(domain);
        return provider != null
                && (provider.everywhere() || provider.countries().contains(country));
    }

    /**
     * Whether addresses there may have dots where the grammar of e-mail has none: first, last or two in a row.
     *
     * @param domain any text, in any script and case
     * @return whether the provider gives out such addresses
     */
    public boolean allowsAnyDots(String domain) {
        Provider provider = find(domain);
        return provider != null && provider.words().contains(ANY_DOTS);
    }

    private @Nullable Provider find(String domain) {
        Provider provider = providers.get(domain);
        if (provider != null) {
            return provider;
        }
        String name = DomainName.mailDomain(domain);
        return name == null ? null : providers.get(name);
    }

    /** The domains that are common anywhere, in the order of the files, to guess what somebody meant. */
    List<String> common() {
        return common;
    }

    /**
     * Whether a large part of the public has its mailboxes there, so that people with nothing in common share it.
     *
     * @param domain a domain, in any case
     * @return whether it is common in some country
     */
    public static boolean isCommon(String domain) {
        Provider provider = standard().find(domain);
        return provider != null && provider.isCommon();
    }

    /**
     * Whether addresses there hide somebody's mailbox, so that they look made up although their owners are people.
     *
     * @param domain a domain, in any case
     * @return whether it is a known relay
     */
    public static boolean isRelay(String domain) {
        Provider provider = standard().find(domain);
        return provider != null && provider.words().contains(RELAY);
    }

    private static final class Standard {
        static final MailProviders PROVIDERS =
                of(DataFile.beside(MailProviders.class, FILE), DataFile.beside(MailProviders.class, SMALL_ONES));
    }
}
