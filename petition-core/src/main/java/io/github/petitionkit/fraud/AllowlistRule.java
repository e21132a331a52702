package io.github.petitionkit.fraud;

import io.github.petitionkit.fraud.list.AccessLists;
import io.github.petitionkit.network.IpAddress;
import io.github.petitionkit.network.IpBlock;
import io.github.petitionkit.signature.Signature;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A rule by which a moderator's release extends the allowlists: similar attempts are allowed from then on. */
public enum AllowlistRule {
    /** Allows the IP addresses of the released signatures, such as those of a campus; for IPv6 the first 64 bits. */
    ALLOW_IP {
        @Override
        AccessLists add(AccessLists lists, List<Attempt> released) {
            List<IpBlock> blocks = released.stream()
                    .map(Attempt::ip)
                    .flatMap(Optional::stream)
                    .map(IpAddress::subscriber)
                    .toList();
            return lists.allowing(blocks, List.of());
        }
    },
    /** Allows the domains of their mailboxes, such as a school's. It skips the domains of public mail providers. */
    ALLOW_DOMAIN {
        @Override
        AccessLists add(AccessLists lists, List<Attempt> released) {
            List<String> domains = released.stream()
                    .map(Attempt::domain)
                    .flatMap(Optional::stream)
                    .toList();
            return lists.allowing(List.of(), domains);
        }
    };

    /**
     * Returns lists with the allowed entries added. Blocked entries stay blocked.
     *
     * @param lists the current lists
     * @param released the released signatures
     * @return the lists to use from now on
     */
    public AccessLists addTo(AccessLists lists, Collection<Signature> released) {
        return add(lists, released.stream().map(Attempt::of).toList());
    }

    abstract AccessLists add(AccessLists lists, List<Attempt> released);
}
