/**
 * Rules that are in use somewhere, ready to take: parliaments, popular initiatives, campaign sites.
 *
 * <p>Start at {@link io.github.petitionkit.preset.UkParliament}. Each preset is only figures, with the source and the date
 * of each, put together from the public parts of the library, so that a preset of one's own is a screen of code; one that
 * is nearly right is taken up by {@link io.github.petitionkit.policy.Policy#toBuilder()} and changed. Presets know
 * policies; they know no store, no clock and no signature, and nothing else in the library knows them.
 *
 * <p>They are no legal advice: what a law asks beyond counts and dates (forms, certificates, who may vote) is the host's.
 */
@NullMarked
package io.github.petitionkit.preset;

import org.jspecify.annotations.NullMarked;
