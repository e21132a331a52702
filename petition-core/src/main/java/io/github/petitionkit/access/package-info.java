/**
 * Lists of whom to block and whom to let through: addresses on the Internet, domains, mailboxes, countries. A look-up costs
 * the same for ten entries and for a hundred thousand.
 *
 * <p>{@link io.github.petitionkit.access.ListText} reads a list, {@link io.github.petitionkit.access.AccessLists} holds
 * them, and the fraud checks ask {@link io.github.petitionkit.access.AccessLists#judge}.
 */
@NullMarked
package io.github.petitionkit.access;

import org.jspecify.annotations.NullMarked;
