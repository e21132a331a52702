package io.github.petitionkit.spring.web;

import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.privacy.ConsentScope;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request to withdraw consents. An entry that is left out does not narrow it.
 *
 * @param token the token of a link, any text
 * @param petition those given with the signature of one petition
 * @param organisation those of one organisation
 * @param purpose those for one purpose
 */
record ConsentWithdrawal(
        String token,
        @Nullable PetitionId petition,
        @Nullable String organisation,
        @Nullable String purpose) {
    ConsentWithdrawal {
        Objects.requireNonNull(token, "token");
    }

    ConsentScope scope() {
        return new ConsentScope(petition, organisation, purpose);
    }

    /** Leaves out the token, which authorises its bearer. */
    @Override
    public String toString() {
        return "ConsentWithdrawal[hidden]";
    }
}
