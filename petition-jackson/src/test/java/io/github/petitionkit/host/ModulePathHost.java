package io.github.petitionkit.host;

import io.github.petitionkit.jackson.PetitionModule;
import io.github.petitionkit.jackson.uk.UkPetition;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.threshold.Threshold;
import java.time.Instant;
import tools.jackson.databind.json.JsonMapper;

/** A host for which the library is modules: {@code ModulePathTest} runs it. */
final class ModulePathHost {
    private static final String UK = """
            {"data": {"type": "petition", "id": 1,
              "attributes": {"action": "Repair the footbridge", "state": "open", "signature_count": 1}}}
            """;

    private ModulePathHost() {}

    public static void main(String[] args) {
        JsonMapper mapper = JsonMapper.builder().findAndAddModules().build();
        Petition petition = Petition.draft(
                PetitionId.of("6f1f9d1e-3a0e-4a53-9d0e-3a5b8f0c2d11"),
                Content.titled("Repair the footbridge")
                        .concerns(new Country("GB"))
                        .build(),
                Policy.builder().threshold(Threshold.at("response", 10_000)).build(),
                Instant.EPOCH);

        boolean same = mapper.readValue(mapper.writeValueAsString(petition), Petition.class)
                .equals(petition);
        boolean uk = mapper.readValue(UK, UkPetition.class)
                .equals(mapper.readValue(
                        mapper.writeValueAsString(mapper.readValue(UK, UkPetition.class)), UkPetition.class));

        boolean schema = PetitionModule.class.getClassLoader().getResource(PetitionModule.SCHEMA) != null;
        System.out.println(PetitionModule.class.getModule() + " " + same + " " + uk + " " + schema);
    }
}
