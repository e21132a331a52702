package io.github.petitionkit.examples.site.account;

import io.github.petitionkit.examples.site.SiteProperties;
import io.github.petitionkit.identity.EmailAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/**
 * Whoever has a mailbox has an account, named by its address, and can start petitions. Moderators are those that
 * {@code site.moderators} names.
 */
@Component
class Accounts {
    private final SiteProperties site;

    Accounts(SiteProperties site) {
        this.site = site;
    }

    /** Returns the name of the account of an address; empty if it is none. */
    static Optional<String> name(String address) {
        return EmailAddress.parse(address).map(email -> email.value().toLowerCase(Locale.ROOT));
    }

    List<GrantedAuthority> authorities(String name) {
        boolean moderates =
                site.moderators().stream().anyMatch(each -> name(each).equals(Optional.of(name)));
        return moderates
                ? AuthorityUtils.createAuthorityList("ROLE_CREATOR", "ROLE_MODERATOR")
                : AuthorityUtils.createAuthorityList("ROLE_CREATOR");
    }

    /** Returns the account of somebody who has proven to own the address. No password opens it. */
    UserDetails ofOwner(String address) {
        String name = name(address).orElseThrow(() -> new UsernameNotFoundException("This is not an e-mail address"));
        return User.withUsername(name)
                .password("{noop}")
                .authorities(authorities(name))
                .build();
    }

    /** Returns an account with the roles that it has today, whichever way it was opened first. */
    UserDetails named(String name) {
        return site.users().stream()
                .filter(user -> user.name().equals(name))
                .findFirst()
                .map(SiteProperties.User::details)
                .orElseGet(() -> ofOwner(name));
    }
}
