package io.github.petitionkit.spring.web;

import io.github.petitionkit.jackson.PetitionModule;
import io.github.petitionkit.jackson.RequestReader;
import java.io.IOException;
import java.io.InputStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON of our requests and answers: read within limits, and written as {@code docs/json.md} has it, whatever the host's
 * mapper does with the host's own types.
 *
 * @param mapper writes
 * @param requests reads
 */
record PetitionJson(JsonMapper mapper, RequestReader requests) {
    static PetitionJson of(RequestReader requests) {
        return new PetitionJson(plainMapper(), requests);
    }

    static JsonMapper plainMapper() {
        return JsonMapper.builder().addModule(new PetitionModule()).build();
    }

    <T> T read(InputStream body, Class<T> type) throws IOException {
        return requests.read(body, type);
    }

    byte[] bytes(Object body) {
        return mapper.writeValueAsBytes(body);
    }
}
