package io.github.petitionkit.spring;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.petitionkit.event.DeliveryOrder;
import io.github.petitionkit.event.DeliveryPolicy;
import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.invalidation.Condition;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.signature.request.Click;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.threshold.Criterion;
import io.github.petitionkit.validation.ValidEmail;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.TypeReference;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;

class PetitionRuntimeHintsTest {
    private final RuntimeHints hints = hints();

    private static RuntimeHints hints() {
        RuntimeHints hints = new RuntimeHints();
        new PetitionRuntimeHints().registerHints(hints, null);
        return hints;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "META-INF/petitionkit/postgresql/V1__petitionkit.sql",
                "META-INF/petitionkit/postgresql/V2__usual_names.sql",
                "META-INF/petitionkit/h2/V1__petitionkit.sql",
                "META-INF/petitionkit/openapi.json",
                "META-INF/petitionkit/petitionkit.schema.json",
                "io/github/petitionkit/identity/disposable-domains.txt",
                "io/github/petitionkit/identity/mail-providers.txt",
                "io/github/petitionkit/identity/free-mail-domains.txt",
                "io/github/petitionkit/network/public-suffixes.txt",
                "io/github/petitionkit/identity/email-rules.txt",
                "io/github/petitionkit/place/postal-codes.txt",
                "io/github/petitionkit/place/postal-codes-in-use.txt",
                "io/github/petitionkit/place/country-names.txt",
                "io/github/petitionkit/place/country-names-in-use.txt",
                "io/github/petitionkit/place/country-names-more.txt",
                "io/github/petitionkit/network/idna.txt",
                "io/github/petitionkit/fraud/check/confusables.txt",
                "io/github/petitionkit/preset/european-parliament-seats.properties",
                "ContributorValidationMessages.properties",
                "ContributorValidationMessages_de.properties"
            })
    void bringTheFilesThatAreRead(String file) {
        assertThat(getClass().getClassLoader().getResource(file)).isNotNull();
        assertThat(RuntimeHintsPredicates.resource().forResource(file)).accepts(hints);
        assertThat(RuntimeHintsPredicates.resource().forBundle("ContributorValidationMessages"))
                .accepts(hints);
    }

    @Test
    void letValuesBeMadeAndReadByTheirComponents() throws ReflectiveOperationException {
        assertThat(RuntimeHintsPredicates.reflection()
                        .onConstructorInvocation(Petition.class.getConstructors()[0]))
                .accepts(hints);
        assertThat(RuntimeHintsPredicates.reflection().onMethodInvocation(Petition.class.getMethod("policy")))
                .accepts(hints);
        assertThat(RuntimeHintsPredicates.reflection().onFieldAccess(SignatureRequest.class.getDeclaredField("email")))
                .accepts(hints);
        Stream.of(PetitionEvent.class, SigningResult.class, Criterion.class, Condition.class)
                .flatMap(choice -> Stream.of(choice.getPermittedSubclasses()))
                .forEach(type -> assertThat(RuntimeHintsPredicates.reflection().onType(type))
                        .as(type.getName())
                        .accepts(hints));
    }

    @Test
    void knowWhatJudgesARequest() throws ReflectiveOperationException {
        assertThat(RuntimeHintsPredicates.reflection().onMethodInvocation(ValidEmail.class.getMethod("message")))
                .accepts(hints);
        assertThat(RuntimeHintsPredicates.reflection()
                        .onType(TypeReference.of("io.github.petitionkit.validation.ValidEmail$Rule")))
                .accepts(hints);
    }

    /** A host makes these in its code. */
    private static final Set<String> SETTINGS =
            Set.of(DeliveryPolicy.class.getName(), DeliveryOrder.class.getName(), Click.class.getName());

    /** Whatever is a value there is in a document of the store, in an event or in an answer. */
    @ParameterizedTest
    @Tag("slow")
    @ValueSource(strings = {"policy", "signature", "event", "assessment"})
    void missNoValueOf(String room) {
        List<String> values = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.github.petitionkit." + room)
                        .stream()
                        .filter(type -> type.isRecord() || type.isEnum())
                        .filter(type ->
                                type.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC))
                        .map(JavaClass::getName)
                        .filter(name -> !SETTINGS.contains(name))
                        .toList();

        assertThat(values)
                .isNotEmpty()
                .allSatisfy(
                        name -> assertThat(RuntimeHintsPredicates.reflection().onType(TypeReference.of(name)))
                                .accepts(hints));
    }
}
