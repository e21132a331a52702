package io.github.petitionkit.spring.web;

import io.github.petitionkit.privacy.OwnSignature;
import java.util.List;

/**
 * The data held about the owner of a mailbox.
 *
 * @param signatures the signatures and attempts from the mailbox
 */
record OwnData(List<OwnSignature> signatures) {
    OwnData {
        signatures = List.copyOf(signatures);
    }
}
