package io.github.petitionkit.spring.list;

import io.github.petitionkit.jackson.PetitionModule;
import tools.jackson.databind.json.JsonMapper;

/** The JSON in which lists are kept, whatever the host has configured. Made at first use, because few nodes enter lists. */
final class ListJson {
    static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(new PetitionModule()).build();

    private ListJson() {}
}
