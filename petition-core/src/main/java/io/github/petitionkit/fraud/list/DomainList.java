package io.github.petitionkit.fraud.list;

import io.github.petitionkit.network.DomainName;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A set of domains and patterns. {@code example.com} matches that domain, {@code *.example.com} matches it with one
 * more label in front, {@code **.example.com} with one or more labels in front, but not {@code example.com} itself. A
 * look-up costs one hash for each label. Immutable and thread-safe.
 */
public final class DomainList {
    /** No domain. */
    public static final DomainList NONE = new DomainList(Set.of());

    private static final int LONGEST = 253;
    private static final Pattern ENTRY = Pattern.compile(
            "(\\*\\*?\\.)?([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9])?\\.)*[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    private final Set<String> entries;

    private DomainList(Set<String> entries) {
        this.entries = entries;
    }

    /**
     * Reads a list in the form of {@link ListText}.
     *
     * @param text one entry per line
     * @return the list
     * @throws MalformedListException if a line is neither a domain nor a pattern
     */
    public static DomainList read(String text) {
        return of(ListText.read(text, DomainList::entry));
    }

    /**
     * Makes a list.
     *
     * @param entries domains and patterns
     * @return the list
     * @throws IllegalArgumentException if one is neither
     */
    public static DomainList of(Collection<String> entries) {
        Set<String> checked = new HashSet<>();
        entries.forEach(each -> checked.add(entry(each)));
        return new DomainList(Set.copyOf(checked));
    }

    private static String entry(String text) {
        String entry = text.length() <= 2 * LONGEST ? ascii(text) : "";
        if (entry.length() > LONGEST || !ENTRY.matcher(entry).matches()) {
            throw new IllegalArgumentException("give a domain such as example.com, *.example.com or **.example.com");
        }
        return entry;
    }

    private static String ascii(String domain) {
        if (isPlain(domain)) {
            return domain.toLowerCase(Locale.ROOT);
        }
        int stars = domain.startsWith("**.") ? 3 : domain.startsWith("*.") ? 2 : 0;
        String name = DomainName.hostName(domain.substring(stars));
        return name == null ? "" : domain.substring(0, stars) + name;
    }

    /** Returns whether a domain is in ASCII and has no two adjacent dots. */
    private static boolean isPlain(String domain) {
        for (int at = 0; at < domain.length(); at++) {
            char character = domain.charAt(at);
            if (character > 0x7F || (character == '.' && (at == 0 || domain.charAt(at - 1) == '.'))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Adds entries.
     *
     * @param more domains and patterns
     * @return a list of both
     * @throws IllegalArgumentException if one is neither
     */
    public DomainList with(Collection<String> more) {
        Set<String> all = new HashSet<>(entries);
        all.addAll(more);
        return of(all);
    }

    /**
     * Returns whether a domain is in the list.
     *
     * @param domain any text; a text that is not a domain is in no list
     * @return {@code true} if an entry equals or matches the domain
     */
    public boolean contains(String domain) {
        if (entries.isEmpty() || domain.isEmpty() || domain.length() > LONGEST) {
            return false;
        }
        String name = ascii(domain);
        if (entries.contains(name)) {
            return true;
        }
        int dot = name.indexOf('.');
        if (dot < 0) {
            return false;
        }
        if (entries.contains("*" + name.substring(dot))) {
            return true;
        }
        for (; dot >= 0; dot = name.indexOf('.', dot + 1)) {
            if (entries.contains("**" + name.substring(dot))) {
                return true;
            }
        }
        return false;
    }

    /** {@return the number of entries} */
    public int size() {
        return entries.size();
    }
}
