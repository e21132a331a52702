package io.github.petitionkit.spring.web;

import io.github.petitionkit.jackson.PetitionModule;
import io.github.petitionkit.jackson.RequestReader;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.http.MediaType;
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

    /** Writes a problem with its status. */
    void write(Problem problem, HttpServletResponse response) {
        response.setStatus(problem.status());
        write(problem, MediaType.APPLICATION_PROBLEM_JSON_VALUE, response);
    }

    void write(Object body, String type, HttpServletResponse response) {
        write(bytes(body), type, response);
    }

    static void write(byte[] bytes, String type, HttpServletResponse response) {
        response.setContentType(type);
        response.setContentLength(bytes.length);
        try {
            response.getOutputStream().write(bytes);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
