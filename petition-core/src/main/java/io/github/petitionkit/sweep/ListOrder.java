package io.github.petitionkit.sweep;

import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.identity.NumberedLocalPart;
import io.github.petitionkit.identity.PersonName;
import java.util.Locale;

/**
 * Whether signatures arrived in the order of a list: the correlation of their order with that of the list (Pearson), and the share
 * of those that come behind the one before. The readers of a newsletter that goes out by name come in its order too, but not one by
 * one.
 */
final class ListOrder {
    private static final int FEWEST = 16;
    private static final double STRICT = 0.95;
    private static final int LETTERS = 6;
    private static final double ONE_BY_ONE = 0.8;

    private int size;
    private double meanPlace;
    private double meanValue;
    private double places;
    private double values;
    private double together;
    private double latest = Double.NEGATIVE_INFINITY;
    private int forward;

    /** {@return the position of a name in a list by family name, by its first letters} */
    static double alphabetical(PersonName name) {
        String text = name.value();
        String family = text.substring(text.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        double place = 0;
        for (int letter = 0; letter < LETTERS; letter++) {
            place = place * 0x100 + (letter < family.length() ? family.charAt(letter) & 0xff : 0);
        }
        return place;
    }

    /** The number at the end of an address, or 0. */
    static double number(EmailAddress email) {
        return NumberedLocalPart.of(email.localPart())
                .map(NumberedLocalPart::number)
                .orElse(0);
    }

    void add(double value) {
        size++;
        forward += value >= latest ? 1 : 0;
        latest = value;
        double offPlace = size - meanPlace;
        double offValue = value - meanValue;
        meanPlace += offPlace / size;
        meanValue += offValue / size;
        places += offPlace * (size - meanPlace);
        values += offValue * (value - meanValue);
        together += offPlace * (value - meanValue);
    }

    boolean isInOrder() {
        return size >= FEWEST
                && values > 0
                && forward >= ONE_BY_ONE * size
                && together / Math.sqrt(places * values) >= STRICT;
    }
}
