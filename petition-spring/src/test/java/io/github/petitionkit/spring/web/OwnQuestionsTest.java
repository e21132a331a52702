package io.github.petitionkit.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.Occupation;
import io.github.petitionkit.Petitions;
import io.github.petitionkit.jackson.RequestReader;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.spring.PetitionsCustomizer;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

@WebTest
@Import(OwnQuestionsTest.Questions.class)
@Tag("thorough")
class OwnQuestionsTest {
    /** As the guides say: a reader that knows the type, and a customizer that makes the question compulsory. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Questions {
        @Bean
        RequestReader requestReader() {
            return RequestReader.strict(JsonMapper.builder().findAndAddModules().build())
                    .answers(Occupation.class);
        }

        @Bean
        PetitionsCustomizer questions() {
            return petitions -> petitions.questions(Occupation.class);
        }
    }

    private final MockMvcTester mvc;
    private final Petitions petitions;
    private PetitionId petition = new PetitionId(UUID.fromString(Site.NOBODY));

    OwnQuestionsTest(@Autowired MockMvcTester mvc, @Autowired Petitions petitions) {
        this.mvc = mvc;
        this.petitions = petitions;
    }

    @BeforeEach
    void open() {
        petition = Site.open(petitions, "Repair the mill");
    }

    private MvcTestResult sign(String entry) {
        return mvc.post()
                .uri("/api/petitions/" + petition + "/signatures")
                .header(HttpHeaders.USER_AGENT, Site.BROWSER)
                .contentType(MediaType.APPLICATION_JSON)
                .content(
                        "{\"name\": \"Ada Example\", \"email\": \"ada@example.org\", \"country\": \"GB\"" + entry + "}")
                .exchange();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ", \"answers\": {}", ", \"answers\": null", ", \"answers\": {\"job\": \" \"}"})
    void areCompulsoryWhetherTheAnswersAreLeftOutOrEmpty(String entry) {
        assertThat(sign(entry))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.violations[*].path")
                .asArray()
                .containsExactly("answers.job");
    }

    @Test
    void areAnswered() {
        assertThat(sign(", \"answers\": {\"job\": \"miller\"}")).hasStatus(202);
    }
}
