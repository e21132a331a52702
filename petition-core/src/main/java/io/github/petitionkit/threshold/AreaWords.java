package io.github.petitionkit.threshold;

import io.github.petitionkit.place.Area;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.place.Region;
import java.util.List;
import java.util.Locale;

/** English words for areas. */
final class AreaWords {
    private AreaWords() {}

    static String name(Area area, Locale locale) {
        return area instanceof Country country ? country.displayName(locale) : area.code();
    }

    /** Returns the noun for this number of areas: countries, regions or areas. */
    static String kind(List<Shortfall> shortfalls, int number) {
        if (shortfalls.stream().allMatch(each -> each.area() instanceof Country)) {
            return number == 1 ? "country" : "countries";
        }
        if (shortfalls.stream().allMatch(each -> each.area() instanceof Region)) {
            return number == 1 ? "region" : "regions";
        }
        return number == 1 ? "area" : "areas";
    }
}
