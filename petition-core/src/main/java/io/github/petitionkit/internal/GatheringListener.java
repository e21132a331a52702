package io.github.petitionkit.internal;

import io.github.petitionkit.event.PetitionListener;

/**
 * A listener that handles all events of a batch in one step, which costs little more for many events than for few. So
 * as many as possible are claimed together, and they gather for a second while others come.
 */
interface GatheringListener extends PetitionListener {}
