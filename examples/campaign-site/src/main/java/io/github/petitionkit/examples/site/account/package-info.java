/** Accounts of creators and moderators: by password, by mailed link, by passkey, by OpenID Connect. */
@NullMarked
package io.github.petitionkit.examples.site.account;

import org.jspecify.annotations.NullMarked;
