package io.github.petitionkit.examples.quickstart.sample;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Addresses that no mail can reach: reserved domains (RFC 2606), and Gmail's with more letters than Gmail allows (30).
 * No two are the same mailbox under any rule of dots, tags or case.
 */
final class Mailboxes {
    private static final Weighted<String> DOMAINS = domains();
    private static final String UNREACHABLE = "petitionkit.sample.no.such.mailbox.";

    private final Chance chance;
    private final Set<String> taken = new HashSet<>();

    Mailboxes(Chance chance) {
        this.chance = chance;
    }

    String of(String name) {
        return at(name, DOMAINS.pick(chance));
    }

    String at(String name, String domain) {
        String address = local(name) + "@" + domain;
        while (!taken.add(address.replace(".", ""))) {
            address = local(name) + "@" + domain;
        }
        return address;
    }

    String atGmail() {
        String address = UNREACHABLE + chance.between(10_000, 99_999) + "@gmail.com";
        return taken.add(address) ? address : atGmail();
    }

    /** What a script makes up: letters and digits without sense. */
    String ofBot() {
        StringBuilder local = new StringBuilder();
        for (int i = 0; i < 9; i++) {
            local.append(chance.pick("abcdefghijkmnpqrstuvwxyz23456789"));
        }
        String address = local + "@bulk.example";
        return taken.add(address) ? address : ofBot();
    }

    private String local(String name) {
        int gap = name.indexOf(' ');
        String given = Ascii.letters(gap < 0 ? name : name.substring(0, gap));
        String family = Ascii.letters(gap < 0 ? "" : name.substring(gap));
        if (given.isEmpty() || family.isEmpty()) {
            return syllables() + chance.between(10, 999);
        }
        String end = family.substring(0, Math.min(9, family.length()));
        String start = chance.percent(70) ? given.substring(0, 1) : given.substring(0, Math.min(6, given.length()));
        return start + (chance.percent(30) ? "." : "") + end + chance.between(2, 999);
    }

    private String syllables() {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            word.append(chance.pick("bdghjklmnprstwyz")).append(chance.pick("aeiou"));
        }
        return word.toString();
    }

    private static Weighted<String> domains() {
        Map<String, Integer> shares = new LinkedHashMap<>();
        shares.put("example.org", 34);
        shares.put("example.com", 30);
        shares.put("example.net", 14);
        shares.put("mail.example", 10);
        shares.put("post.example", 7);
        shares.put("uni.example", 5);
        return Weighted.of(shares);
    }
}
