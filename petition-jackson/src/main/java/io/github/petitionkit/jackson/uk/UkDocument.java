package io.github.petitionkit.jackson.uk;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The document around the attributes of a petition.
 *
 * @param links the address of the document
 * @param data the petition
 */
record UkDocument(@Nullable UkLinks links, Data data) {
    static final String TYPE = "petition";
    static final String ARCHIVED = "archived-petition";

    /** Rejects {@code null}. */
    UkDocument {
        Objects.requireNonNull(data, "data");
    }

    /**
     * One resource of JSON:API.
     *
     * @param type {@code petition}, or {@code archived-petition} for one of an earlier parliament
     * @param id the site's number
     * @param links the address of the resource, in a list
     * @param parliament the parliament of an archived petition
     * @param attributes everything else
     */
    record Data(
            String type,
            long id,
            @Nullable UkLinks links,
            @Nullable UkParliament parliament,
            UkAttributes attributes) {
        /** Requires one of the two types. */
        Data {
            if (!type.equals(TYPE) && !type.equals(ARCHIVED)) {
                throw new IllegalArgumentException("Give data of the type petition or archived-petition");
            }
            Objects.requireNonNull(attributes, "attributes");
        }
    }
}
