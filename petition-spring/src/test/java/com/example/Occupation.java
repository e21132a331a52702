package com.example;

import io.github.petitionkit.signature.request.Answers;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;

/** The question of the host that the README shows. */
public record Occupation(@NotBlank @Size(max = 80) String job) implements Answers {
    @Override
    public Map<String, String> values() {
        return Map.of("job", job);
    }
}
