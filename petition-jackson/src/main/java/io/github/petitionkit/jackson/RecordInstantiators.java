package io.github.petitionkit.jackson;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.ValueInstantiators;

/** Provides a {@link RecordInstantiator} for records of the library. */
final class RecordInstantiators implements ValueInstantiators {
    @Override
    public @Nullable ValueInstantiator findValueInstantiator(
            DeserializationConfig config, BeanDescription.Supplier description) {
        return null;
    }

    @Override
    public ValueInstantiator modifyValueInstantiator(
            DeserializationConfig config, BeanDescription.Supplier description, ValueInstantiator ofJackson) {
        RecordShape shape = RecordShape.find(description.getBeanClass());
        return shape == null ? ofJackson : new RecordInstantiator(ofJackson, shape);
    }
}
