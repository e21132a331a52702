package io.github.petitionkit.jackson;

import java.io.Serial;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.SettableBeanProperty;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.bean.PropertyValueBuffer;

/** Instantiates a record of the library: fills in defaults, and reports missing components. */
final class RecordInstantiator extends ValueInstantiator.Delegating {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient RecordShape shape;

    RecordInstantiator(ValueInstantiator ofJackson, RecordShape shape) {
        super(ofJackson);
        this.shape = shape;
    }

    @Override
    public ValueInstantiator createContextual(DeserializationContext context, BeanDescription.Supplier description) {
        return new RecordInstantiator(delegate().createContextual(context, description), shape);
    }

    @Override
    public Object createFromObjectWith(
            DeserializationContext context, SettableBeanProperty[] properties, PropertyValueBuffer given) {
        for (SettableBeanProperty property : properties) {
            RecordShape.Part part = shape.parts().get(property.getCreatorIndex());
            boolean absent = !given.hasParameter(property) || given.getParameter(context, property) == null;
            if (absent && part.isRequired()) {
                throw RefusedValueException.missing(context.getParser(), shape.type(), property.getName());
            }
            if (absent) {
                given.assignParameter(property, part.fallback());
            }
        }
        return super.createFromObjectWith(context, properties, given);
    }
}
