package io.github.petitionkit.fraud;

import io.github.petitionkit.fraud.list.AccessLists;
import io.github.petitionkit.network.IpBlock;
import io.github.petitionkit.signature.Signature;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What a release may teach, where the moderator wants it to: others like those released are let through from now on. */
public enum AllowlistRule {
    /** Let the addresses on the Internet through that they came from, such as a campus's. Of v6 the first 64 bits. */
    ALLOW_IP {
        @Override
        AccessLists add(AccessLists lists, List<Attempt> released) {
            List<IpBlock> blocks = released.stream()
                    .map(Attempt::ip)
                    .flatMap(Optional::stream)
                    .map(ip -> ip.block(ip.isV4() ? 32 : 64))
                    .toList();
            return lists.allowing(blocks, List.of());
        }
    },
    /** Let the domains of their mailboxes through, such as a school's. Not for domains that have everybody's mailboxes. */
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
     * Lists that have learnt it. Entries are added to what is let through; what is blocked stays blocked.
     *
     * @param lists the lists as they are
     * @param released the signatures that a review has let go
     * @return the lists to use from now on
     */
    public AccessLists addTo(AccessLists lists, Collection<Signature> released) {
        return add(lists, released.stream().map(Attempt::of).toList());
    }

    abstract AccessLists add(AccessLists lists, List<Attempt> released);
}
