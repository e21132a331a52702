package io.github.petitionkit.jackson;

import io.github.petitionkit.tally.Counts;
import io.github.petitionkit.tally.Tally;
import tools.jackson.core.Version;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.module.SimpleAbstractTypeResolver;

/**
 * A Jackson module: JSON for every public type of petition-core, and for the public views.
 * {@code JsonMapper.builder().findAndAddModules()} and Spring Boot find it.
 *
 * <p>Simple values are one text; sealed types have a property {@code type}; enums are lower-case words joined by
 * hyphens; instants are in ISO 8601, languages in BCP 47; {@code null} and empty values are left out.
 * {@code docs/json.md} and the schema {@value #SCHEMA} on the class path list the names.
 *
 * <p>The JSON of {@code Signature}, {@code SignatureRequest}, {@code Mail} and the exact results is for stores and for
 * the host's own services. For browsers use {@link PublicView}.
 */
public final class PetitionModule extends JacksonModule {
    /** The resource of the types' JSON Schema (2020-12) on the class path. */
    public static final String SCHEMA = "META-INF/petitionkit/petitionkit.schema.json";

    /** Makes a module. It has no state; several mappers can share it. */
    public PetitionModule() {}

    @Override
    public String getModuleName() {
        return "petition-jackson";
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public void setupModule(SetupContext context) {
        context.appendAnnotationIntrospector(new PetitionIntrospector());
        context.addSerializers(new ScalarFactories.Writing());
        context.addKeySerializers(new ScalarFactories.WritingKeys());
        context.addDeserializers(new ScalarFactories.Reading());
        context.addKeyDeserializers(new ScalarFactories.ReadingKeys());
        context.addValueInstantiators(new RecordInstantiators());
        context.addAbstractTypeResolver(new SimpleAbstractTypeResolver().addMapping(Counts.class, Tally.class));
    }
}
