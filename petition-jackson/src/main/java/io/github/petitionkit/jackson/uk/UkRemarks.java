package io.github.petitionkit.jackson.uk;

import io.github.petitionkit.jackson.uk.UkAttributes.ConstituencyCount;
import io.github.petitionkit.jackson.uk.UkAttributes.CountryCount;
import io.github.petitionkit.place.Country;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds inconsistencies in published figures. Missing lists are not an inconsistency, because a draft has none. */
final class UkRemarks {
    private UkRemarks() {}

    static List<UkRemark> on(UkAttributes attributes) {
        List<UkRemark> remarks = new ArrayList<>();
        for (CountryCount each : attributes.signaturesByCountry()) {
            if (!Country.isIso(each.code())) {
                remarks.add(new UkRemark.CodeOutsideIso(each.code(), each.signatureCount()));
            }
        }
        twice(Stream.concat(
                        attributes.signaturesByCountry().stream().map(CountryCount::code),
                        attributes.signaturesByConstituency().stream().map(ConstituencyCount::onsCode)))
                .forEach(code -> remarks.add(new UkRemark.CodeTwice(code)));
        long total = attributes.signatureCount();
        long countries = attributes.signaturesByCountry().stream()
                .mapToLong(CountryCount::signatureCount)
                .sum();
        if (!attributes.signaturesByCountry().isEmpty() && countries != total) {
            remarks.add(new UkRemark.CountriesDisagree(total, countries));
        }
        long unitedKingdom = new UkCounts(attributes).counted(new Country("GB"));
        long constituencies = attributes.signaturesByConstituency().stream()
                .mapToLong(ConstituencyCount::signatureCount)
                .sum();
        if (!attributes.signaturesByConstituency().isEmpty() && constituencies != unitedKingdom) {
            remarks.add(new UkRemark.ConstituenciesDisagree(unitedKingdom, constituencies));
        }
        return List.copyOf(remarks);
    }

    private static Stream<String> twice(Stream<String> codes) {
        Set<String> seen = new HashSet<>();
        return codes.filter(code -> !seen.add(code)).distinct();
    }
}
