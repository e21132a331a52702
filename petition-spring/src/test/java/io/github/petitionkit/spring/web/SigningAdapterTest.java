package io.github.petitionkit.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.spring.PetitionAutoConfiguration;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

class SigningAdapterTest {
    private final WebApplicationContextRunner site = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    PetitionAutoConfiguration.class, PetitionWebAutoConfiguration.class, WebMvcAutoConfiguration.class))
            .withPropertyValues("petitionkit.web.enabled=true");

    @Test
    void callsTheEndpointWithWhatSpringWouldFind() {
        site.run(context -> {
            PetitionId id = Site.open(context.getBean(Petitions.class), "Repair the footbridge");

            assertThat(isUsed(context)).isTrue();
            assertThat(sign(context, id.toString(), Site.signer("Ada Example", "ada@example.org")))
                    .hasStatus(202)
                    .hasContentType(MediaType.APPLICATION_JSON)
                    .hasHeader("Cache-Control", "no-store");
            try (Stream<Signature> signatures =
                    context.getBean(Petitions.class).reader().signatures(id)) {
                assertThat(signatures).singleElement().satisfies(signature -> {
                    assertThat(signature.petition()).isEqualTo(id);
                    assertThat(signature.signer().email()).isEqualTo(new EmailAddress("ada@example.org"));
                    assertThat(signature.context().locale()).isEqualTo(Locale.FRENCH);
                });
            }
        });
    }

    @Test
    @Tag("thorough")
    void answersWhatItCannotReadAsSpringsAdapterDoes() {
        List<String> bodies =
                List.of("", "null", "[]", "{", "{\"name\": 7}", "{\"admin\": true}", "\"" + "x".repeat(70_000) + "\"");
        site.run(ours -> site.withUserConfiguration(Advised.class).run(standard -> {
            assertThat(isUsed(standard)).isFalse();
            for (String body : bodies) {
                expectSame(sign(ours, Site.NOBODY, body), sign(standard, Site.NOBODY, body));
            }
            for (String id : List.of("1", "nonsense", "00000000-0000-4000-8000-00000000000g", "a b")) {
                expectSame(sign(ours, id, "{}"), sign(standard, id, "{}"));
            }
        }));
    }

    @Test
    @Tag("thorough")
    void leavesTheCallToSpringIfTheHostHasAdviceForBodies() {
        site.withUserConfiguration(Advised.class).run(context -> {
            PetitionId id = Site.open(context.getBean(Petitions.class), "Repair the weir");

            assertThat(sign(context, id.toString(), Site.signer("Ada Example", "ada@example.org")))
                    .hasStatus(202);

            assertThat(context.getBean(Advised.class).bodies).hasValue(1);
        });
    }

    @Test
    @Tag("thorough")
    void leavesTheCallToAnAdapterOfTheHost() {
        site.withUserConfiguration(OwnAdapter.class)
                .run(context -> assertThat(isUsed(context)).isFalse());
    }

    private static boolean isUsed(WebApplicationContext context) {
        SigningController controller = context.getBean(SigningController.class);
        return context.getBean(SigningAdapter.class)
                .supports(new HandlerMethod(
                        controller,
                        ReflectionUtils.getUniqueDeclaredMethods(
                                SigningController.class,
                                method -> method.getName().equals("sign"))[0]));
    }

    private static MvcTestResult sign(WebApplicationContext context, String id, String body) {
        return MockMvcTester.from(context)
                .post()
                .uri("/api/petitions/{id}/signatures", id)
                .header("User-Agent", Site.BROWSER)
                .header("Accept-Language", "fr")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static void expectSame(MvcTestResult ours, MvcTestResult standard) throws Exception {
        assertThat(ours.getResponse().getStatus())
                .isEqualTo(standard.getResponse().getStatus());
        assertThat(ours.getResponse().getContentType())
                .isEqualTo(standard.getResponse().getContentType());
        assertThat(ours.getResponse().getContentAsString())
                .isNotEmpty()
                .isEqualTo(standard.getResponse().getContentAsString());
    }

    /** A host that looks at each body. */
    @RestControllerAdvice
    static class Advised extends RequestBodyAdviceAdapter {
        private final AtomicInteger bodies = new AtomicInteger();

        @Override
        public boolean supports(
                MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
            return type == SignatureRequest.class;
        }

        @Override
        public Object afterBodyRead(
                Object body,
                HttpInputMessage message,
                MethodParameter parameter,
                Type type,
                Class<? extends HttpMessageConverter<?>> converter) {
            bodies.incrementAndGet();
            return body;
        }
    }

    /** A host with an adapter of its own. */
    @Configuration(proxyBeanMethods = false)
    static class OwnAdapter {
        @Bean
        WebMvcRegistrations registrations() {
            return new WebMvcRegistrations() {
                @Override
                public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
                    return new RequestMappingHandlerAdapter() {};
                }
            };
        }
    }
}
