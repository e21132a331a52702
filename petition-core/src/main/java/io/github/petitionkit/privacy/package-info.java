/**
 * Results of the rights of data subjects: erasure and access. Sources: Regulation (EU) 2016/679, Articles 15 (access),
 * 17 (erasure) and 5(1)(e) (storage limitation).
 *
 * <p>Use it to answer people who ask for their data or its erasure. Start at {@code Petitions.privacy()}; its methods
 * return {@link io.github.petitionkit.privacy.Erasure} and {@link io.github.petitionkit.privacy.PersonalDataRecord}.
 * {@link io.github.petitionkit.policy.Retention} decides how long data is kept, and {@link
 * io.github.petitionkit.signature.Signature#erased} what an erasure removes. An erasure does not take a signature out
 * of the count; a withdrawal does. {@link io.github.petitionkit.privacy.TimeBuckets} hides how long an answer has taken.
 * Nothing here depends on a store.
 */
@NullMarked
package io.github.petitionkit.privacy;

import org.jspecify.annotations.NullMarked;
