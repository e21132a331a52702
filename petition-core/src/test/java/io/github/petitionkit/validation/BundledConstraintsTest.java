package io.github.petitionkit.validation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.ByteArrayInputStream;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundledConstraintsTest {
    private record Place(String name) {}

    private record Occupation(@NotBlank String job) {}

    @Lodged
    private record Form(
            @NotBlank @ValidName @Nullable String name,
            @Valid @Nullable Place place,
            List<String> tags) {}

    private record FormWithTags(@NotBlank String name, List<@Size(max = 3) String> tags) {}

    private record FormWithOccupation(
            @NotBlank String name, @Valid Occupation occupation) {}

    /** Constraints on a getter are the host's way to have them outside a field. */
    public static final class FormOfGetters {
        @NotBlank
        public String getCountry() {
            return "GB";
        }
    }

    @Constraint(validatedBy = Lodged.Rule.class)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Lodged {
        String message() default "lodge it first";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};

        /** Accepts every form. */
        final class Rule implements ConstraintValidator<Lodged, Form> {
            @Override
            public boolean isValid(Form form, ConstraintValidatorContext context) {
                return true;
            }
        }
    }

    /** Accepts every text that is not blank for others. */
    public static final class AnyText implements ConstraintValidator<NotBlank, CharSequence> {
        @Override
        public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
            return true;
        }
    }

    /** Accepts every name. */
    public static final class AnyName implements ConstraintValidator<ValidName, CharSequence> {
        @Override
        public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
            return true;
        }
    }

    @Test
    void areAllOnATypeThatTheHostHasLeftAsItIs() {
        try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
            assertThat(asWritten(factory, Form.class)).isTrue();
            assertThat(asWritten(factory, Occupation.class)).isTrue();
            assertThat(asWritten(factory, Place.class)).isTrue();
        }
    }

    @Test
    void areNotAllWhereElementsOrWhatAFieldLeadsToHaveConstraints() {
        try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
            assertThat(asWritten(factory, FormWithTags.class)).isFalse();
            assertThat(asWritten(factory, FormWithOccupation.class)).isFalse();
            assertThat(asWritten(factory, FormOfGetters.class)).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // one more
                """
                <bean class="FORM" ignore-annotations="false">
                  <field name="name" ignore-annotations="false">
                    <constraint annotation="jakarta.validation.constraints.Size"><element name="max">5</element></constraint>
                  </field>
                </bean>
                """,
                // one that was written, with another message
                """
                <bean class="FORM" ignore-annotations="false">
                  <field name="name">
                    <constraint annotation="jakarta.validation.constraints.NotBlank"><message>A name!</message></constraint>
                    <constraint annotation="io.github.petitionkit.validation.ValidName"/>
                  </field>
                </bean>
                """,
                // none
                """
                <bean class="FORM" ignore-annotations="true"/>
                """,
                // none on one field
                """
                <bean class="FORM" ignore-annotations="false"><field name="name" ignore-annotations="true"/></bean>
                """,
                // none on the type
                """
                <bean class="FORM" ignore-annotations="false"><class ignore-annotations="true"/></bean>
                """,
                // on elements
                """
                <bean class="FORM" ignore-annotations="false">
                  <field name="tags" ignore-annotations="false">
                    <container-element-type>
                      <constraint annotation="jakarta.validation.constraints.NotBlank"/>
                    </container-element-type>
                  </field>
                </bean>
                """,
                // where the field leads to
                """
                <bean class="io.github.petitionkit.validation.BundledConstraintsTest$Place" ignore-annotations="false">
                  <field name="name" ignore-annotations="false">
                    <constraint annotation="jakarta.validation.constraints.NotBlank"/>
                  </field>
                </bean>
                """,
                // another rule of the provider's constraint
                """
                <constraint-definition annotation="jakarta.validation.constraints.NotBlank">
                  <validated-by include-existing-validators="false"><value>ANY_TEXT</value></validated-by>
                </constraint-definition>
                """,
                // another rule of the library's constraint
                """
                <constraint-definition annotation="io.github.petitionkit.validation.ValidName">
                  <validated-by include-existing-validators="false"><value>ANY_NAME</value></validated-by>
                </constraint-definition>
                """,
                // one more rule of the library's constraint
                """
                <constraint-definition annotation="io.github.petitionkit.validation.ValidName">
                  <validated-by include-existing-validators="true"><value>ANY_NAME</value></validated-by>
                </constraint-definition>
                """
            })
    void areNotAllWhereTheHostHasChangedConstraintsOrRules(String mapping) {
        String xml = """
                <constraint-mappings xmlns="https://jakarta.ee/xml/ns/validation/mapping" version="3.0">
                %s
                </constraint-mappings>
                """.formatted(mapping.replace("FORM", Form.class.getName())
                .replace("ANY_TEXT", AnyText.class.getName())
                .replace("ANY_NAME", AnyName.class.getName()));
        try (ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .addMapping(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                .buildValidatorFactory()) {
            assertThat(asWritten(factory, Form.class)).isFalse();
            assertThat(asWritten(factory, UnrelatedForm.class)).isEqualTo(!mapping.contains("constraint-definition"));
        }
    }

    private record UnrelatedForm(@NotBlank @ValidName String name) {}

    private static boolean asWritten(ValidatorFactory factory, Class<?> type) {
        boolean found = BundledConstraints.areAll(factory.getValidator(), type);
        assertThat(RequestValidator.of(factory).appliesAsWritten(type)).isEqualTo(found);
        return found;
    }
}
