package io.github.petitionkit.sweep;

import io.github.petitionkit.invalidation.Condition;
import io.github.petitionkit.place.PostalCodes;
import io.github.petitionkit.place.Region;
import io.github.petitionkit.signature.Signature;
import org.jspecify.annotations.Nullable;

/** A kind of place that signers state and that published lists contain, such as postal codes. */
enum ListedPlace {
    POSTAL_CODE("postal codes") {
        @Override
        @Nullable
        String of(Signature signature) {
            String code = signature.signer().postalCode();
            return code == null
                    ? null
                    : PostalCodes.bundled().normalised(signature.signer().country(), code);
        }

        @Override
        Condition condition(String place) {
            return new Condition.PostalCode(place);
        }
    },
    REGION("regions") {
        @Override
        @Nullable
        String of(Signature signature) {
            Region region = signature.signer().region();
            return region == null ? null : region.code();
        }

        @Override
        Condition condition(String place) {
            return new Condition.InRegion(new Region(place));
        }
    };

    private final String words;

    ListedPlace(String words) {
        this.words = words;
    }

    /** {@return the place in the form that is compared, or {@code null} where none is known} */
    abstract @Nullable String of(Signature signature);

    /** {@return the condition that signatures with this place meet} */
    abstract Condition condition(String place);

    /** {@return the places in words} */
    String words() {
        return words;
    }
}
