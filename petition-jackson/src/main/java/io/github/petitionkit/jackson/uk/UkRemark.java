package io.github.petitionkit.jackson.uk;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** An inconsistency of published figures, which are kept unchanged. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = UkRemark.CodeOutsideIso.class, name = "code-outside-iso"),
    @JsonSubTypes.Type(value = UkRemark.CodeTwice.class, name = "code-twice"),
    @JsonSubTypes.Type(value = UkRemark.CountriesDisagree.class, name = "countries-disagree"),
    @JsonSubTypes.Type(value = UkRemark.ConstituenciesDisagree.class, name = "constituencies-disagree")
})
public sealed interface UkRemark {
    /**
     * A country's code is not of ISO 3166-1 alpha-2.
     *
     * @param code the code
     * @param signatures number of signatures with it
     */
    record CodeOutsideIso(String code, long signatures) implements UkRemark {}

    /**
     * A country or constituency is listed more than once; its counts are added up.
     *
     * @param code the code
     */
    record CodeTwice(String code) implements UkRemark {}

    /**
     * The countries do not add up to the total.
     *
     * @param total the total
     * @param sum the sum of the countries
     */
    record CountriesDisagree(long total, long sum) implements UkRemark {}

    /**
     * The constituencies do not add up to the count of the United Kingdom.
     *
     * @param unitedKingdom the count of the country GB
     * @param sum the sum of the constituencies
     */
    record ConstituenciesDisagree(long unitedKingdom, long sum) implements UkRemark {}
}
