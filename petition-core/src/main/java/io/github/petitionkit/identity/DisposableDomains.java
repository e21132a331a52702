package io.github.petitionkit.identity;

import io.github.petitionkit.data.DataFile;
import io.github.petitionkit.network.DomainName;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Domains of disposable mailboxes. A look-up costs one hash for each dot. Immutable and thread-safe. */
public final class DisposableDomains {
    private static final String FILE = "disposable-domains.txt";

    private static final String PREFIX = "xn--";
    private static final Pattern LABELS = Pattern.compile("[a-z0-9-]{1,63}(?:\\.[a-z0-9-]{1,63})+");

    private static final int BITS_FOR_EACH = 16;

    private final Set<String> domains = new HashSet<>();
    /** One bit for the hash of each domain; most others are told by it alone, in memory that stays in a processor's cache. */
    private final BitSet hashes = new BitSet();

    private final int mask;
    private final DataFile file;

    private DisposableDomains(DataFile file) {
        this.file = file;
        file.forEach(line -> domains.add(domain(line)));
        mask = Integer.highestOneBit(BITS_FOR_EACH * domains.size() + 1) - 1;
        domains.forEach(domain -> hashes.set(domain.hashCode() & mask));
    }

    /** Takes encoded domains as they stand, because to decode them takes the tables of Unicode, which a start need not read. */
    private static String domain(String line) {
        String domain = isEncoded(line) ? line : DomainName.mailDomain(line);
        if (domain == null) {
            throw new IllegalArgumentException("not a domain: give one such as example.com");
        }
        return domain;
    }

    private static boolean isEncoded(String line) {
        return (line.startsWith(PREFIX) || line.contains("." + PREFIX))
                && LABELS.matcher(line).matches();
    }

    /** {@return the list that comes with the library, read when first asked for; the same instance at every call} */
    public static DisposableDomains standard() {
        return Standard.LIST;
    }

    /**
     * Reads another list, or another version of the standard one.
     *
     * @param file one domain per line
     * @return the list
     * @throws io.github.petitionkit.data.MalformedDataException if a line is not a domain; it gives the line
     */
    public static DisposableDomains of(DataFile file) {
        return new DisposableDomains(Objects.requireNonNull(file, "file"));
    }

    /** {@return the date of the list; empty if it has none} */
    public Optional<LocalDate> date() {
        return file.date();
    }

    /**
     * Returns whether a domain, or a parent domain of it, is on the list.
     *
     * @param domain any text, in any script
     * @return {@code true} if its mailboxes are disposable
     */
    public boolean contains(String domain) {
        String name = DomainName.mailDomain(domain);
        if (name == null) {
            return false;
        }
        int label = 0;
        for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', label)) {
            if (isListed(name.substring(label))) {
                return true;
            }
            label = dot + 1;
        }
        return false;
    }

    private boolean isListed(String name) {
        return hashes.get(name.hashCode() & mask) && domains.contains(name);
    }

    private static final class Standard {
        static final DisposableDomains LIST = of(DataFile.beside(DisposableDomains.class, FILE));
    }
}
