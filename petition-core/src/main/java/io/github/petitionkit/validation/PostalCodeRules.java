package io.github.petitionkit.validation;

import io.github.petitionkit.place.PostalCodes;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorFactory;

/** Makes validators of postal codes with the host's rules; the host's factory makes all others. */
record PostalCodeRules(ConstraintValidatorFactory hosts, PostalCodes postalCodes)
        implements ConstraintValidatorFactory {
    @Override
    public <T extends ConstraintValidator<?, ?>> T getInstance(Class<T> type) {
        return type == ValidPostalCode.Rule.class
                ? type.cast(new ValidPostalCode.Rule(postalCodes))
                : hosts.getInstance(type);
    }

    @Override
    public void releaseInstance(ConstraintValidator<?, ?> instance) {
        if (!(instance instanceof ValidPostalCode.Rule)) {
            hosts.releaseInstance(instance);
        }
    }
}
