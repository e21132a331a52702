package io.github.petitionkit.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.jackson.RequestReader;
import io.github.petitionkit.network.IpBlock;
import io.github.petitionkit.spring.PetitionAutoConfiguration;
import io.github.petitionkit.spring.list.PetitionListsAutoConfiguration;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

class PetitionWebAutoConfigurationTest {
    private static final AutoConfigurations OURS = AutoConfigurations.of(
            PetitionAutoConfiguration.class,
            PetitionListsAutoConfiguration.class,
            PetitionWebAutoConfiguration.class,
            PetitionModerationAutoConfiguration.class,
            PetitionCreatorAutoConfiguration.class,
            WebMvcAutoConfiguration.class);

    private final WebApplicationContextRunner site = new WebApplicationContextRunner().withConfiguration(OURS);
    private final WebApplicationContextRunner serving = site.withPropertyValues("petitionkit.web.enabled=true");
    private final WebApplicationContextRunner guarded = serving.withConfiguration(AutoConfigurations.of(
            SecurityAutoConfiguration.class,
            UserDetailsServiceAutoConfiguration.class,
            ServletWebSecurityAutoConfiguration.class));

    @Test
    void servesNothingUnlessAsked() {
        site.run(context -> assertThat(context).doesNotHaveBean(PetitionController.class));
    }

    @Test
    void servesWhatIsPublicWhenAsked() {
        serving.run(context -> assertThat(context)
                .hasSingleBean(PetitionController.class)
                .hasSingleBean(SigningController.class)
                .hasSingleBean(LinkController.class));
    }

    @Test
    void leavesEachControllerToABeanOfTheHostWithItsName() {
        serving.withBean("petitionkitSigningController", Object.class, Object::new)
                .run(context -> assertThat(context)
                        .hasSingleBean(PetitionController.class)
                        .doesNotHaveBean(SigningController.class));
        guarded.withBean("petitionkitReviewController", Object.class, Object::new)
                .run(context -> assertThat(context)
                        .hasSingleBean(ModerationController.class)
                        .doesNotHaveBean(ReviewController.class));
    }

    @Test
    void servesNothingWhereThereIsNoServer() {
        new ApplicationContextRunner()
                .withConfiguration(OURS)
                .withPropertyValues("petitionkit.web.enabled=true")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(PetitionController.class));
    }

    @Test
    void neverServesModerationUnguarded() {
        serving.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(ModerationController.class));
        serving.withClassLoader(new FilteredClassLoader("org.springframework.security"))
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasSingleBean(PetitionController.class)
                        .doesNotHaveBean("petitionkitModerators"));
    }

    @Test
    void servesModerationBehindTheChainThatSpringBootMakes() {
        guarded.run(context -> assertThat(context)
                .hasSingleBean(SecurityFilterChain.class)
                .hasSingleBean(ModerationController.class)
                .hasSingleBean(ReviewController.class)
                .hasSingleBean(InvalidationController.class)
                .hasSingleBean(ListController.class));
    }

    @Test
    void servesCreatorsOnlyBehindAGuardAndWhereSomebodySaysWhoTheyAre() {
        PetitionOwners owners = (account, petition) -> Optional.empty();
        guarded.run(context -> assertThat(context).doesNotHaveBean(OwnMailingController.class));
        serving.withBean(PetitionOwners.class, () -> owners)
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(OwnMailingController.class));
        guarded.withBean(PetitionOwners.class, () -> owners)
                .run(context -> assertThat(context)
                        .hasSingleBean(OwnMailingController.class)
                        .hasSingleBean(OwnContentController.class)
                        .hasSingleBean(OwnSignatureController.class));
    }

    @Test
    void letsTheHostReadRequestsAndNameModerators() {
        RequestReader own =
                RequestReader.lenient(JsonMapper.builder().findAndAddModules().build());
        ModeratorIds ids = moderator -> "7";
        guarded.withBean(RequestReader.class, () -> own)
                .withBean(ModeratorIds.class, () -> ids)
                .run(context -> {
                    assertThat(context).getBean(RequestReader.class).isSameAs(own);
                    assertThat(context).getBean(ModeratorIds.class).isSameAs(ids);
                });
    }

    @Test
    void describesItsPathsBelowThatOfTheApplication() {
        serving.withPropertyValues("petitionkit.web.base-path=/v1")
                .withInitializer(context -> ((MockServletContext)
                                Objects.requireNonNull(((WebApplicationContext) context).getServletContext()))
                        .setContextPath("/app"))
                .run(context -> assertThat(context.getBean(OpenApiController.class)
                                .describe()
                                .getBody())
                        .asString(StandardCharsets.UTF_8)
                        .contains("\"servers\":[{\"url\":\"/app/v1\"}]"));
    }

    @Test
    void readsItsProperties() {
        serving.withPropertyValues(
                        "petitionkit.web.base-path=/v1",
                        "petitionkit.web.max-age=5s",
                        "petitionkit.web.trusted-proxies=10.0.0.0/8, 2001:db8::1",
                        "petitionkit.web.forwarded-header=forwarded",
                        "petitionkit.web.moderation.authority=petitions:moderate")
                .run(context -> {
                    PetitionWebProperties properties = context.getBean(PetitionWebProperties.class);
                    assertThat(properties.basePath()).isEqualTo("/v1");
                    assertThat(properties.maxAge()).isEqualTo(Duration.ofSeconds(5));
                    assertThat(properties.trustedProxies())
                            .containsExactly(IpBlock.of("10.0.0.0/8"), IpBlock.of("2001:db8::1"));
                    assertThat(properties.forwardedHeader()).isEqualTo(ForwardedHeader.FORWARDED);
                    assertThat(properties.moderation().authority()).isEqualTo("petitions:moderate");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "petitionkit.web.base-path=api",
                "petitionkit.web.base-path=/api/",
                "petitionkit.web.max-age=-1s",
                "petitionkit.web.max-body-size=0B",
                "petitionkit.web.trusted-proxies=proxy.example.org",
            })
    void refusesToStartWithAPropertyThatMakesNoSense(String property) {
        serving.withPropertyValues(property)
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasStackTraceContaining(property.substring(0, property.indexOf('='))));
    }

    @Test
    void tellsNativeImagesWhatIsReadAndWritten() {
        RuntimeHints hints = new RuntimeHints();
        new WebRuntimeHints().registerHints(hints, null);

        assertThat(PetitionBodies.TYPES)
                .allSatisfy(
                        type -> assertThat(RuntimeHintsPredicates.reflection().onType(type))
                                .accepts(hints));
    }
}
