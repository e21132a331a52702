package io.github.petitionkit.validation;

import jakarta.validation.groups.Default;

/**
 * The validation group of a request whose signer must have an e-mail address: every request over the web. Lists on paper and
 * of partners are judged by the default group alone where a postal code tells people of one name apart.
 */
public interface AddressRequired extends Default {}
