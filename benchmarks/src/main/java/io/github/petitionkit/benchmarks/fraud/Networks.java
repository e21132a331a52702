package io.github.petitionkit.benchmarks.fraud;

import java.util.ArrayList;
import java.util.List;

/** Where requests come from. */
final class Networks {
    private final Dice dice;
    private final List<String> mobile = new ArrayList<>();
    private final List<String> relays = new ArrayList<>();
    private final List<String> offices = new ArrayList<>();
    private final List<String> campuses = new ArrayList<>();

    Networks(Dice dice) {
        this.dice = dice;
        for (int operator = 0; operator < 4; operator++) {
            String block = "10" + operator + "." + dice.between(64, 127) + "." + dice.between(0, 255) + ".";
            for (int address = 0; address < 10; address++) {
                mobile.add(block + dice.between(1, 254));
            }
        }
        for (int pool = 0; pool < 3; pool++) {
            String block = "172.22" + pool + "." + dice.between(0, 255) + ".";
            for (int address = 0; address < 12; address++) {
                relays.add(block + dice.between(1, 254));
            }
        }
        for (int office = 0; office < 60; office++) {
            offices.add(v4());
        }
        campuses.add(v4());
        campuses.add(v4());
    }

    /** A household's own address, v4 or v6. */
    String home() {
        return dice.chance(0.6) ? v4() : v6("2a0%s:%s".formatted(dice.between(0, 9), dice.text("0123456789abcdef", 3)));
    }

    /** One of few addresses that thousands of telephones share; some of them have hundreds of signers. */
    String mobile() {
        return dice.favourite(mobile);
    }

    /** The exit of a relay that hides who is behind it. */
    String relay() {
        return dice.oneOf(relays);
    }

    /** The one address of a company. */
    String office(int number) {
        return offices.get(number % offices.size());
    }

    int anyOffice() {
        return offices.indexOf(dice.favourite(offices));
    }

    /** The one address of a university. */
    String campus(int number) {
        return campuses.get(number % campuses.size());
    }

    /** Any v4 address. */
    String v4() {
        return block() + dice.between(1, 254);
    }

    /** The beginning of a block of 256 v4 addresses. */
    String block() {
        return dice.between(20, 99) + "." + dice.between(0, 255) + "." + dice.between(0, 255) + ".";
    }

    /** Any v6 address in a block of 48 bits that begins with these 32. */
    String v6(String first32) {
        return first32 + ":" + group() + ":" + group() + ":" + group() + ":" + group() + ":" + group() + ":" + group();
    }

    /** So many subscribers' machines that somebody has rented or taken over. */
    List<String> proxies(int count) {
        List<String> proxies = new ArrayList<>();
        for (int each = 0; each < count; each++) {
            proxies.add(dice.chance(0.8) ? v4() : mobile());
        }
        return proxies;
    }

    /** So many addresses of computing centres, in so many blocks. */
    List<String> servers(int count, int blocks) {
        List<String> block = new ArrayList<>();
        for (int each = 0; each < blocks; each++) {
            block.add(block());
        }
        List<String> servers = new ArrayList<>();
        for (int each = 0; each < count; each++) {
            servers.add(block.get(each % blocks) + dice.between(1, 254));
        }
        return servers;
    }

    private String group() {
        return Integer.toHexString(dice.between(1, 0xFFFF));
    }
}
