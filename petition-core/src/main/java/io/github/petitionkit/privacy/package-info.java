/**
 * What a site owes its signers: to forget them, and to show them what it holds. Sources: Regulation (EU) 2016/679, Articles
 * 15 (access), 17 (erasure) and 5(1)(e) (storage limitation).
 *
 * <p>Start at {@code Petitions.privacy()}; here is what it answers: {@link io.github.petitionkit.privacy.Erasure} and
 * {@link io.github.petitionkit.privacy.PersonalDataRecord}. How long data is kept is a matter of
 * {@link io.github.petitionkit.policy.Retention}, and what a signature is without its signer, of
 * {@link io.github.petitionkit.signature.Signature#erased}. To take a signature out of the count is another wish: withdraw
 * it. Nothing here knows a store.
 */
@NullMarked
package io.github.petitionkit.privacy;

import org.jspecify.annotations.NullMarked;
