package io.github.petitionkit.jackson;

import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.policy.Confirmation;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.policy.Residency;
import io.github.petitionkit.policy.Sponsorship;
import io.github.petitionkit.policy.Timetable;
import io.github.petitionkit.policy.Withdrawal;
import io.github.petitionkit.signature.Statement;
import io.github.petitionkit.signature.request.Consent;
import io.github.petitionkit.signature.request.PublicName;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.threshold.GoalLadder;
import io.github.petitionkit.threshold.Threshold;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The defaults of components that hand-written JSON may leave out: those of a model value, from which the type's
 * builder starts. Types without a model, such as states and results, must be complete.
 */
final class Defaults {
    private static final Map<Class<?>, Model> TABLE = List.of(
                    new Model(
                            SignatureRequest.builder()
                                    .publicName(PublicName.ANONYMOUS)
                                    .build(),
                            Set.of()),
                    new Model(SigningContext.UNKNOWN, Set.of()),
                    new Model(Statement.EMPTY, Set.of()),
                    new Model(new Consent("any", "any", ""), Set.of("purpose", "organisation")),
                    new Model(Content.titled("").build(), Set.of("title")),
                    new Model(Reason.of("any"), Set.of("code")),
                    new Model(Policy.builder().build(), Set.of()),
                    new Model(Confirmation.byMail(), Set.of("needed")),
                    new Model(Residency.ANYONE, Set.of()),
                    new Model(Timetable.NONE, Set.of()),
                    new Model(Withdrawal.ANY_TIME, Set.of()),
                    new Model(Sponsorship.NONE, Set.of("needed", "most")),
                    new Model(GoalLadder.standard(), Set.of("steps")),
                    new Model(Threshold.at("any", 1), Set.of("code", "criterion")))
            .stream()
            .collect(Collectors.toUnmodifiableMap(model -> model.value.getClass(), Function.identity()));

    private Defaults() {}

    /** Returns the default values of components, by name. */
    static Map<String, Object> of(Class<?> type) {
        Model model = TABLE.get(type);
        return model == null ? Map.of() : model.components();
    }

    private record Model(Record value, Set<String> essential) {
        Map<String, Object> components() {
            Map<String, Object> components = new HashMap<>();
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                Object part = part(component);
                if (part != null && !essential.contains(component.getName())) {
                    components.put(component.getName(), part);
                }
            }
            return components;
        }

        private @Nullable Object part(RecordComponent component) {
            try {
                return component.getAccessor().invoke(value);
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(component + " of a public record cannot be read", impossible);
            }
        }
    }
}
