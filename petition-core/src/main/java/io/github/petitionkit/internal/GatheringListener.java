package io.github.petitionkit.internal;

import io.github.petitionkit.event.PetitionListener;

/**
 * A listener that handles all events of a batch in one step, which costs little more for many events than for few. So
 * they gather for one to two seconds while others come, and one node at a time claims thirty times as many as {@link
 * io.github.petitionkit.event.DeliveryPolicy#batch()} and delivers them in one thread. The listener needs no order, and of
 * transitions that follow one another in a petition the last one alone.
 */
interface GatheringListener extends PetitionListener {}
