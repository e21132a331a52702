package io.github.petitionkit.jackson.uk;

import io.github.petitionkit.place.Area;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.tally.Counts;

/** The site's counts, as published. */
record UkCounts(UkAttributes attributes) implements Counts {
    @Override
    public long counted() {
        return attributes.signatureCount();
    }

    @Override
    public long counted(Area area) {
        return area instanceof Country ? ofCountry(area.code()) : ofConstituency(area.code()) + ofRegion(area.code());
    }

    private long ofCountry(String code) {
        return attributes.signaturesByCountry().stream()
                .filter(each -> each.code().equals(code))
                .mapToLong(UkAttributes.CountryCount::signatureCount)
                .sum();
    }

    private long ofConstituency(String code) {
        return attributes.signaturesByConstituency().stream()
                .filter(each -> each.onsCode().equals(code))
                .mapToLong(UkAttributes.ConstituencyCount::signatureCount)
                .sum();
    }

    private long ofRegion(String code) {
        return attributes.signaturesByRegion().stream()
                .filter(each -> each.onsCode().equals(code))
                .mapToLong(UkAttributes.RegionCount::signatureCount)
                .sum();
    }
}
