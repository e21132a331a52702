package io.github.petitionkit.examples.quickstart.sample;

import java.net.IDN;
import java.util.List;
import java.util.Locale;

/** Ways to write an address differently and still reach the same mailbox. */
enum Alias {
    PLUS_TAG {
        @Override
        String of(String address, Chance chance) {
            return local(address) + "+" + chance.pick(TAGS) + "@" + domain(address);
        }
    },
    LETTER_CASE {
        @Override
        String of(String address, Chance chance) {
            return switch (chance.between(0, 2)) {
                case 0 -> address.toUpperCase(Locale.ROOT);
                case 1 -> address.substring(0, 1).toUpperCase(Locale.ROOT) + address.substring(1);
                default -> local(address) + "@" + domain(address).toUpperCase(Locale.ROOT);
            };
        }
    },
    GMAIL_DOTS {
        @Override
        String of(String address, Chance chance) {
            return address.replace(".no.such.mailbox.", chance.percent(50) ? ".nosuchmailbox" : ".nosuch.mail.box");
        }
    },
    GOOGLEMAIL {
        @Override
        String of(String address, Chance chance) {
            return local(address) + "@googlemail.com";
        }
    },
    ASCII_FORM_OF_DOMAIN {
        @Override
        String of(String address, Chance chance) {
            return local(address) + "@" + IDN.toASCII(domain(address));
        }
    };

    private static final List<String> TAGS = List.of("petition", "news", "cps", "2", "sign.up");

    abstract String of(String address, Chance chance);

    private static String local(String address) {
        return address.substring(0, address.indexOf('@'));
    }

    private static String domain(String address) {
        return address.substring(address.indexOf('@') + 1);
    }
}
