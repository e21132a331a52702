package io.github.petitionkit.validation;

import jakarta.validation.groups.Default;

/**
 * The validation group of a request whose signer must have an e-mail address: every request over the web. Lines of
 * paper and partner lists are checked by the default group only, if a postal code distinguishes people of the same
 * name.
 */
public interface AddressRequired extends Default {}
