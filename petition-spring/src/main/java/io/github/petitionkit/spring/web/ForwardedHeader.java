package io.github.petitionkit.spring.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A header in which a proxy gives the address of its client. Both are lists of RFC 9110, 5.6.1: elements separated by
 * commas; empty ones are ignored.
 */
public enum ForwardedHeader {
    /** {@code X-Forwarded-For}: addresses, the nearest last. */
    X_FORWARDED_FOR("X-Forwarded-For") {
        @Override
        String node(String element) {
            return unquoted(element);
        }
    },

    /** {@code Forwarded} of RFC 7239, whose values may be quoted strings with commas and semicolons in them. */
    FORWARDED("Forwarded") {
        @Override
        String node(String element) {
            for (String pair : split(element, ';')) {
                int equals = pair.indexOf('=');
                if (equals > 0 && pair.substring(0, equals).strip().equalsIgnoreCase("for")) {
                    return unquoted(pair.substring(equals + 1).strip());
                }
            }
            return "";
        }
    };

    /** A port, or the obfuscated one of RFC 7239, 6. */
    private static final String PORT = "(?:[0-9]*|_[A-Za-z0-9._-]+)";

    private static final Pattern BRACKETED = Pattern.compile("\\[([^]]*)](?::" + PORT + ")?");
    private static final Pattern V4_WITH_PORT = Pattern.compile("([0-9.]+):" + PORT);

    /** Without brackets only an address with all its groups can be told from its port; Azure's Application Gateway sends such. */
    private static final Pattern V6_WITH_PORT =
            Pattern.compile("((?:[0-9A-Fa-f]{1,4}:){7}[0-9A-Fa-f]{1,4}):[0-9]{1,5}");

    private final String header;

    ForwardedHeader(String header) {
        this.header = header;
    }

    /** {@return the header's name} */
    String header() {
        return header;
    }

    /** Returns the client's node in one element. */
    abstract String node(String element);

    /**
     * Returns the addresses in the header.
     *
     * @param lines its values, in order; several if proxies add lines
     * @return texts without brackets and ports, the nearest last; not all of them need to be addresses
     */
    List<String> addresses(List<String> lines) {
        List<String> addresses = new ArrayList<>(2);
        for (String line : lines) {
            for (String element : split(line, ',')) {
                if (!element.isBlank()) {
                    addresses.add(withoutPort(node(element.strip()).strip()));
                }
            }
        }
        return addresses;
    }

    /**
     * Splits a text at separators outside quoted strings. If a quotation mark is never closed, a visitor has sent it to
     * hide what proxies added after it; then all marks are plain characters.
     */
    private static List<String> split(String text, char separator) {
        List<String> parts = split(text, separator, true);
        return parts.isEmpty() ? split(text, separator, false) : parts;
    }

    private static List<String> split(String text, char separator, boolean readQuotes) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (quoted && character == '\\') {
                at++;
            } else if (readQuotes && character == '"') {
                quoted = !quoted;
            } else if (!quoted && character == separator) {
                parts.add(text.substring(from, at));
                from = at + 1;
            }
        }
        parts.add(text.substring(from));
        return quoted ? List.of() : parts;
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1") : value;
    }

    private static String withoutPort(String node) {
        if (node.indexOf(':') < 0 && node.indexOf('[') < 0) {
            return node.toLowerCase(Locale.ROOT);
        }
        Matcher bracketed = BRACKETED.matcher(node);
        if (bracketed.matches()) {
            return bracketed.group(1);
        }
        Matcher v4 = V4_WITH_PORT.matcher(node);
        Matcher v6 = V6_WITH_PORT.matcher(node);
        if (v4.matches()) {
            return v4.group(1);
        }
        return v6.matches() ? v6.group(1) : node.toLowerCase(Locale.ROOT);
    }
}
