package io.github.petitionkit.identity;

import java.util.Locale;
import java.util.Set;

/** Providers that give mailboxes to everybody, and services that hide one behind an address drawn at random. */
public final class MailProviders {
    /** The ones whose domains are often mistyped too. */
    static final Set<String> COMMON = Set.of(
            "aol.com",
            "btinternet.com",
            "free.fr",
            "gmail.com",
            "gmx.de",
            "gmx.net",
            "googlemail.com",
            "hotmail.co.uk",
            "hotmail.com",
            "hotmail.fr",
            "icloud.com",
            "laposte.net",
            "libero.it",
            "live.com",
            "mail.ru",
            "me.com",
            "msn.com",
            "orange.fr",
            "outlook.com",
            "proton.me",
            "protonmail.com",
            "sky.com",
            "t-online.de",
            "virginmedia.com",
            "wanadoo.fr",
            "web.de",
            "yahoo.co.uk",
            "yahoo.com",
            "yahoo.fr",
            "yandex.ru");
    /** Their own words: Apple's "Hide My Email", Firefox Relay, DuckDuckGo's "Email Protection", SimpleLogin, addy.io. */
    private static final Set<String> RELAYS = Set.of(
            "privaterelay.appleid.com",
            "mozmail.com",
            "relay.firefox.com",
            "duck.com",
            "simplelogin.com",
            "aleeas.com",
            "anonaddy.me",
            "addy.io");

    private MailProviders() {}

    /**
     * Whether a large part of the public has its mailboxes there, so that people with nothing in common share it.
     *
     * @param domain a domain, in any case
     * @return whether it is one of the best-known ones
     */
    public static boolean isCommon(String domain) {
        return COMMON.contains(domain.toLowerCase(Locale.ROOT));
    }

    /**
     * Whether addresses there hide somebody's mailbox, so that they look made up although their owners are people.
     *
     * @param domain a domain, in any case
     * @return whether it is a known relay
     */
    public static boolean isRelay(String domain) {
        return RELAYS.contains(domain.toLowerCase(Locale.ROOT));
    }
}
