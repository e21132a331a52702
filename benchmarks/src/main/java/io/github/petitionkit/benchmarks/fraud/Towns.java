package io.github.petitionkit.benchmarks.fraud;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Where the people of a country live: a few hundred towns, few of them large, each with postal codes that lie together.
 *
 * @param form the form of a code: {@code #} is a digit, {@code @} a letter
 * @param firsts where the codes of each town begin, in the list of all codes
 */
record Towns(String form, List<Long> firsts) {
    private static final int TOWNS = 400;
    private static final String LETTERS = "ABDEFGHJLNPQRSTUWXYZ";

    static Towns of(String country) {
        String form = switch (country) {
            case "GB" -> "@@# #@@";
            case "NL" -> "1### @@";
            case "PL" -> "##-###";
            case "CZ", "SE", "GR" -> "1## ##";
            case "JP" -> "1##-####";
            case "BR" -> "#####-###";
            case "CN", "IN", "NG" -> "1#####";
            case "CH" -> "1###";
            case "TW" -> "1##";
            case "ES" -> "1####";
            default -> "#####";
        };
        Dice dice = new Dice(country.hashCode());
        long all = size(form);
        return new Towns(
                form,
                IntStream.range(0, TOWNS)
                        .mapToObj(town -> (long) (dice.share() * all))
                        .toList());
    }

    /** Where somebody lives: one in seven in the largest town. */
    String anybodys(Dice dice) {
        int town = (int) (TOWNS * Math.pow(dice.share(), 3));
        double people = Math.cbrt((town + 1.0) / TOWNS) - Math.cbrt((double) town / TOWNS);
        long codes = Math.max(1, Math.round(size(form) * people / 3));
        return written(firsts.get(town) + (long) (codes * dice.share()));
    }

    /** One code of each of so many parts of the country that have equally many people, in the order of the codes. */
    List<String> constituencies(int count, Dice dice) {
        int each = 10;
        List<String> people = IntStream.range(0, count * each)
                .mapToObj(person -> anybodys(dice))
                .sorted()
                .toList();
        return IntStream.range(0, count)
                .mapToObj(part -> people.get(part * each + dice.between(0, each - 1)))
                .toList();
    }

    private String written(long number) {
        StringBuilder code = new StringBuilder(form);
        long left = number % size(form);
        for (int at = form.length() - 1; at >= 0; at--) {
            if (form.charAt(at) == '#') {
                code.setCharAt(at, (char) ('0' + left % 10));
                left /= 10;
            } else if (form.charAt(at) == '@') {
                code.setCharAt(at, LETTERS.charAt((int) (left % LETTERS.length())));
                left /= LETTERS.length();
            }
        }
        return code.toString();
    }

    private static long size(String form) {
        long size = 1;
        for (int at = 0; at < form.length(); at++) {
            size *= form.charAt(at) == '#' ? 10 : form.charAt(at) == '@' ? LETTERS.length() : 1;
        }
        return size;
    }
}
