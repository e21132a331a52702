/**
 * Lists of whom to block and whom to let through: addresses on the Internet, domains, mailboxes, countries. A look-up costs
 * the same for ten entries and for a hundred thousand.
 *
 * <p>Start at {@link io.github.petitionkit.fraud.list.AccessLists}, which holds the lists and their order of precedence;
 * {@link io.github.petitionkit.fraud.list.DomainList} and {@link io.github.petitionkit.fraud.list.IpList} read them from text and
 * refuse a bad line by its number. Use a list for what is known beforehand, a fraud check for what has to be noticed. Lists
 * know no signature and no petition: {@code fraud} asks them.
 */
@NullMarked
package io.github.petitionkit.fraud.list;

import org.jspecify.annotations.NullMarked;
