package io.github.petitionkit.spring.web;

import io.github.petitionkit.jackson.PetitionModule;
import io.github.petitionkit.jackson.RequestReader;
import java.io.IOException;
import java.io.InputStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON of the library's requests and answers: read within limits, and written in the format of {@code docs/json.md},
 * independent of the host's own mapper.
 *
 * @param mapper the writer
 * @param requests the reader
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
