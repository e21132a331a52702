/**
 * Blocklists and allowlists: IP addresses, domains, mailboxes, countries. The cost of a look-up does not depend on the
 * number of entries.
 *
 * <p>Start at {@link io.github.petitionkit.fraud.list.AccessLists}, which holds the lists and their order of
 * precedence; {@link io.github.petitionkit.fraud.list.DomainList} and {@link io.github.petitionkit.fraud.list.IpList}
 * read them from text and report a malformed line by its number. Use it for known values, and a fraud check for
 * patterns. Lists do not depend on signatures or petitions; {@code fraud} consults them.
 */
@NullMarked
package io.github.petitionkit.fraud.list;

import org.jspecify.annotations.NullMarked;
