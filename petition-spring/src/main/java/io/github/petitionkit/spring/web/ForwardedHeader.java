package io.github.petitionkit.spring.web;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A header in which a proxy tells from which address it got a request. */
public enum ForwardedHeader {
    /** {@code X-Forwarded-For}: addresses, the nearest last. */
    X_FORWARDED_FOR("X-Forwarded-For") {
        @Override
        String node(String element) {
            return element;
        }
    },

    /** {@code Forwarded} of RFC 7239. */
    FORWARDED("Forwarded") {
        @Override
        String node(String element) {
            Matcher pair = FOR.matcher(element);
            return pair.find() ? pair.group(1) : "";
        }
    };

    /** One {@code for=} of an element, whose value may be quoted. */
    private static final Pattern FOR =
            Pattern.compile("(?:^|;)\\s*for\\s*=\\s*\"?([^\";]*)\"?", Pattern.CASE_INSENSITIVE);

    private static final Pattern BRACKETED = Pattern.compile("\\[([^]]*)](?::[0-9]*)?");
    private static final Pattern V4_WITH_PORT = Pattern.compile("([0-9.]+):[0-9]*");

    private final String header;

    ForwardedHeader(String header) {
        this.header = header;
    }

    /** {@return the header's name} */
    String header() {
        return header;
    }

    /** What one element says about the node before. */
    abstract String node(String element);

    /**
     * The addresses in the header.
     *
     * @param lines its values, in order; more than one where proxies add lines
     * @return texts without brackets and ports, the nearest last; not all of them need to be addresses
     */
    List<String> addresses(List<String> lines) {
        return lines.stream()
                .flatMap(line -> Stream.of(line.split(",", -1)))
                .map(element -> withoutPort(node(element.strip()).strip()))
                .toList();
    }

    private static String withoutPort(String node) {
        Matcher bracketed = BRACKETED.matcher(node);
        if (bracketed.matches()) {
            return bracketed.group(1);
        }
        Matcher v4 = V4_WITH_PORT.matcher(node);
        return v4.matches() ? v4.group(1) : node.toLowerCase(Locale.ROOT);
    }
}
