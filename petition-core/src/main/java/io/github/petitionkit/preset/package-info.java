/**
 * Ready-made policies that are in use: parliaments, popular initiatives, campaign sites.
 *
 * <p>Use it if your petition follows one of these laws or sites. Start at {@link
 * io.github.petitionkit.preset.UkParliament}. A preset holds figures, each with its source and date, and uses only the
 * public API, so your own preset is one screen of code. To adapt a preset that fits nearly, use {@link
 * io.github.petitionkit.policy.Policy#toBuilder()}. Presets depend on policies, not on a store, a clock or a signature,
 * and nothing else in the library depends on them.
 *
 * <p>They are not legal advice: the host must meet the requirements of a law beyond counts and dates (forms,
 * certificates, who may vote).
 */
@NullMarked
package io.github.petitionkit.preset;

import org.jspecify.annotations.NullMarked;
