package io.github.petitionkit.jackson.uk;

import java.util.Objects;

/**
 * The document around the attributes of a petition.
 *
 * @param data the petition
 */
record UkDocument(Data data) {
    static final String TYPE = "petition";
    private static final String ARCHIVED = "archived-petition";

    /** Rejects {@code null}. */
    UkDocument {
        Objects.requireNonNull(data, "data");
    }

    /**
     * One resource of JSON:API.
     *
     * @param type {@code petition}, or {@code archived-petition} for one of an earlier parliament
     * @param id the site's number
     * @param attributes everything else
     */
    record Data(String type, long id, UkAttributes attributes) {
        /** Requires the type {@code petition}. */
        Data {
            if (!type.equals(TYPE) && !type.equals(ARCHIVED)) {
                throw new IllegalArgumentException("Give data of the type petition or archived-petition");
            }
            Objects.requireNonNull(attributes, "attributes");
        }
    }
}
