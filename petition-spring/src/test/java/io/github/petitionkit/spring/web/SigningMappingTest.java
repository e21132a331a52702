package io.github.petitionkit.spring.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.web.servlet.function.RequestPredicates.POST;
import static org.springframework.web.servlet.function.RouterFunctions.route;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.spring.PetitionAutoConfiguration;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.servlet.handler.MappedInterceptor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

class SigningMappingTest {
    private static final List<String> ATTRIBUTES = List.of(
            HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE,
            HandlerMapping.PATH_WITHIN_HANDLER_MAPPING_ATTRIBUTE,
            HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);

    private final WebApplicationContextRunner site = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    PetitionAutoConfiguration.class, PetitionWebAutoConfiguration.class, WebMvcAutoConfiguration.class))
            .withPropertyValues("petitionkit.web.enabled=true");

    @Test
    void findsWhatSpringsMappingFinds() {
        site.withUserConfiguration(Watched.class).run(context -> {
            MockHttpServletRequest ours = signing("application/json");
            MockHttpServletRequest standard = signing("application/json");

            HandlerExecutionChain found =
                    requireNonNull(context.getBean(SigningMapping.class).getHandler(ours));
            HandlerExecutionChain expected = requireNonNull(standard(context).getHandler(standard));

            assertThat(method(found)).isEqualTo(method(expected));
            assertThat(found.getInterceptorList())
                    .hasSameSizeAs(expected.getInterceptorList())
                    .containsAll(expected.getInterceptorList().subList(1, 4))
                    .hasAtLeastOneElementOfType(Watching.class);
            assertThat(ATTRIBUTES)
                    .allSatisfy(name -> assertThat(ours.getAttribute(name))
                            .isNotNull()
                            .hasToString(String.valueOf(standard.getAttribute(name))));
            assertThat(ours.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE))
                    .isEqualTo(Map.of("petition", Site.NOBODY));
        });
    }

    @Test
    void leavesOtherRequestsToSpringsMapping() {
        MockHttpServletRequest picture = signing("application/json");
        picture.addHeader("Accept", "image/png");
        List<MockHttpServletRequest> others = List.of(
                picture,
                signing("text/plain"),
                signing(null),
                request("GET", "/api/petitions/x/signatures", "application/json"),
                request("OPTIONS", "/api/petitions/x/signatures", "application/json"),
                request("POST", "/api/petitions/x/y/signatures", "application/json"),
                request("POST", "/api/petitions/x/signatures/", "application/json"),
                request("POST", "/api/petitions/x/signatures;a=b", "application/json"),
                request("POST", "/api/petitions/x/creators", "application/json"),
                request("POST", "/signatures", "application/json"));

        site.run(context -> {
            for (MockHttpServletRequest other : others) {
                assertThat(context.getBean(SigningMapping.class).getHandler(other))
                        .as(other.getMethod() + " " + other.getRequestURI())
                        .isNull();
            }
        });
    }

    @Test
    @Tag("thorough")
    void letsInterceptorsOfTheHostSeeEachSigningOnce() {
        site.withUserConfiguration(Watched.class).run(context -> {
            PetitionId id = Site.open(context.getBean(Petitions.class), "Repair the footbridge");

            assertThat(sign(context, "/api/petitions/" + id + "/signatures", "https://friend.example.org"))
                    .isEqualTo(202);
            assertThat(sign(context, "/api/petitions/" + id + "/signatures", "https://stranger.example.org"))
                    .isEqualTo(403);

            assertThat(context.getBean(Watched.class).seen).containsExactlyInAnyOrder("every", "of petitions");
        });
    }

    @ParameterizedTest
    @ValueSource(classes = {OfTheHost.SamePath.class, OfTheHost.OnePetition.class})
    @Tag("thorough")
    void isEmptyIfTheHostHasAMappingThatSpringPrefers(Class<?> controller) {
        site.withUserConfiguration(controller).run(context -> {
            assertThat(context.getBean(SigningMapping.class).getHandlerMethods())
                    .isEmpty();
            assertThat(sign(context, "/api/petitions/" + Site.NOBODY + "/signatures?of=host", null))
                    .isEqualTo(200);
        });
    }

    @Test
    @Tag("thorough")
    void isEmptyIfSpringHasToDecideBetweenPatterns() {
        site.withUserConfiguration(OfTheHost.WithAnyMethod.class)
                .run(context -> assertThat(context.getBean(SigningMapping.class).getHandlerMethods())
                        .isEmpty());
    }

    @ParameterizedTest
    @Tag("thorough")
    @ValueSource(classes = {OfTheHost.EveryPath.class, OfTheHost.OtherPath.class})
    void findsTheEndpointAheadOfOtherMappingsOfTheHost(Class<?> controller) {
        site.withUserConfiguration(controller).run(context -> {
            PetitionId id = Site.open(context.getBean(Petitions.class), "Repair the weir");

            assertThat(context.getBean(SigningMapping.class).getHandlerMethods())
                    .hasSize(1);
            assertThat(sign(context, "/api/petitions/" + id + "/signatures", null))
                    .isEqualTo(202);
        });
    }

    @Test
    @Tag("thorough")
    void isEmptyIfTheHostReplacesTheController() {
        site.withBean("petitionkitSigningController", Object.class, Object::new)
                .run(context -> assertThat(
                                context.getBean(SigningMapping.class).getHandler(signing("application/json")))
                        .isNull());
    }

    @Test
    @Tag("thorough")
    void comesBehindRouterFunctionsOfTheHost() {
        site.withUserConfiguration(Routed.class)
                .run(context -> assertThat(sign(context, "/api/petitions/" + Site.NOBODY + "/signatures", null))
                        .isEqualTo(418));
    }

    private static int sign(WebApplicationContext context, String path, @Nullable String origin) {
        var request = MockMvcTester.from(context)
                .post()
                .uri(path)
                .header("User-Agent", Site.BROWSER)
                .contentType(MediaType.APPLICATION_JSON)
                .content(Site.signer("Ada Example", "ada@example.org"));
        return (origin == null ? request : request.header("Origin", origin))
                .exchange()
                .getResponse()
                .getStatus();
    }

    private static MockHttpServletRequest signing(@Nullable String type) {
        return request("POST", "/api/petitions/" + Site.NOBODY + "/signatures", type);
    }

    private static MockHttpServletRequest request(String method, String path, @Nullable String type) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setContentType(type);
        ServletRequestPathUtils.parseAndCache(request);
        return request;
    }

    private static RequestMappingHandlerMapping standard(WebApplicationContext context) {
        return context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
    }

    private static Object method(HandlerExecutionChain chain) {
        return ((HandlerMethod) chain.getHandler()).getMethod();
    }

    /** Notes what it sees. */
    record Watching(String name, List<String> seen) implements HandlerInterceptor {
        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            seen.add(name);
            return true;
        }
    }

    /** A host that watches and lets another site sign. */
    @Configuration(proxyBeanMethods = false)
    static class Watched implements WebMvcConfigurer {
        private final List<String> seen = new ArrayList<>();

        @Override
        public void addInterceptors(InterceptorRegistry interceptors) {
            interceptors.addInterceptor(new Watching("every", seen));
            interceptors.addInterceptor(new Watching("of news", seen)).addPathPatterns("/news/**");
        }

        @Override
        public void addCorsMappings(CorsRegistry cors) {
            cors.addMapping("/api/**").allowedOrigins("https://friend.example.org");
        }

        @Bean
        MappedInterceptor ofPetitions() {
            return new MappedInterceptor(new String[] {"/api/petitions/**"}, new Watching("of petitions", seen));
        }
    }

    /** Controllers of hosts. They have the prefix of the paths of this package. */
    static class OfTheHost {
        @RestController
        static class SamePath {
            @PostMapping(path = "/petitions/{id}/signatures", params = "of=host")
            String sign(@PathVariable String id) {
                return id;
            }
        }

        @RestController
        static class OnePetition {
            @PostMapping("/petitions/" + Site.NOBODY + "/signatures")
            String sign() {
                return "signed";
            }
        }

        @RestController
        static class WithAnyMethod {
            @RequestMapping("/petitions/{id:[-0-9a-f]+}/signatures")
            String sign(@PathVariable String id) {
                return id;
            }
        }

        @RestController
        static class EveryPath {
            @RequestMapping("/**")
            String page() {
                return "a page";
            }
        }

        @RestController
        static class OtherPath {
            @PostMapping("/letters/{id}/signatures")
            String sign(@PathVariable String id) {
                return id;
            }
        }
    }

    /** A host with a route. */
    @Configuration(proxyBeanMethods = false)
    static class Routed {
        @Bean
        RouterFunction<ServerResponse> own() {
            return route(
                    POST("/api/petitions/{id}/signatures"),
                    request -> ServerResponse.status(418).build());
        }
    }
}
