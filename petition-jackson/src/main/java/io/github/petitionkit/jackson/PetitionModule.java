package io.github.petitionkit.jackson;

import io.github.petitionkit.tally.Counts;
import io.github.petitionkit.tally.Tally;
import tools.jackson.core.Version;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.module.SimpleAbstractTypeResolver;

/**
 * JSON for every public type of petition-core, and for the public views beside it. Found by
 * {@code JsonMapper.builder().findAndAddModules()}, and by Spring Boot.
 *
 * <p>Values that people write as one text are one text; sealed types have a property {@code type}; enums are lower-case
 * words joined by hyphens; instants are ISO 8601, languages BCP 47; what is {@code null} or empty by type is left out.
 * Which names there are stands in {@code docs/json.md}, and in the schema {@value #SCHEMA} on the class path.
 *
 * <p>The JSON of {@code Signature}, {@code SignatureRequest}, {@code Mail} and the exact results is for stores and for
 * the host's own services. What a browser may see is made by {@link PublicView}.
 */
public final class PetitionModule extends JacksonModule {
    /** Where the JSON Schema (2020-12) of the types lies on the class path. */
    public static final String SCHEMA = "META-INF/petitionkit/petitionkit.schema.json";

    /** Holds nothing; one can serve several mappers. */
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
