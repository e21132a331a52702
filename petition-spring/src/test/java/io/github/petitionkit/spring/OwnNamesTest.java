package io.github.petitionkit.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.spring.redis.RedisVelocityCounter;
import io.github.petitionkit.store.jdbc.JdbcPetitionStore;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.actuate.autoconfigure.endpoint.EndpointAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.boot.data.redis.autoconfigure.DataRedisReactiveAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Properties, beans and meters of the library begin with its name and leave the names of a petition site to the site. */
class OwnNamesTest {
    private static final String METADATA = "/META-INF/spring-configuration-metadata.json";

    private final WebApplicationContextRunner site = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    Stream.concat(everythingOfOurs(), whatItNeeds()).toArray(Class<?>[]::new)))
            .withBean(SimpleMeterRegistry.class)
            .withPropertyValues(
                    "petitionkit.web.enabled=true", "management.endpoints.web.exposure.include=petitionkit");
    private final WebApplicationContextRunner withDatabaseAndRedis = site.withConfiguration(AutoConfigurations.of(
                    DataSourceAutoConfiguration.class,
                    DataSourceTransactionManagerAutoConfiguration.class,
                    DataRedisAutoConfiguration.class,
                    DataRedisReactiveAutoConfiguration.class))
            .withPropertyValues(
                    "petitionkit.secret=" + Scene.SECRET,
                    "petitionkit.redis.enabled=true",
                    "spring.datasource.generate-unique-name=true");

    /** What metadata has behind the name of a map for hints at its keys. */
    private static final String KEYS_OF_A_MAP = ".keys";

    @Test
    void startsBesideKeysAndBeansThatAPetitionSiteHasOfItsOwn() {
        site.withPropertyValues(
                        "petition.secret=not base64",
                        "petition.previous-secrets=0",
                        "petition.fraud.policy=strict",
                        "petition.velocity.max-keys=-1",
                        "petition.web.enabled=sometimes",
                        "petition.web.base-path=petitions/",
                        "petition.jobs.enabled=no, thanks",
                        "petition.jobs.closing=weekly",
                        "petition.redis.enabled=true",
                        "petition.jdbc.writers=none")
                .withBean("petition", Object.class, Object::new)
                .withBean("petitions", List.class, () -> List.of("Repair the footbridge"))
                .withBean("petitionStore", Object.class, Object::new)
                .withBean("petitionController", Object.class, Object::new)
                .withBean("petitionJobs", Object.class, Object::new)
                .withBean("petitionsHealthIndicator", Object.class, Object::new)
                .run(context -> {
                    assertThat(context).hasNotFailed().hasSingleBean(Petitions.class);
                    assertThat(context.getBean("petitions")).isEqualTo(List.of("Repair the footbridge"));
                    assertThat(context)
                            .hasBean("petitionkitPetitions")
                            .hasBean("petitionkitPetitionController")
                            .hasBean("petitionkitJobs")
                            .hasBean("petitionkitHealthIndicator");
                });
    }

    @Test
    void namesEveryBeanAfterTheLibrary() {
        withDatabaseAndRedis.run(context -> {
            assertThat(context).hasSingleBean(JdbcPetitionStore.class).hasSingleBean(RedisVelocityCounter.class);
            List<String> ours = namesOfOurs(context.getBeanFactory());
            assertThat(ours).hasSizeGreaterThan(25).allMatch(name -> name.startsWith("petitionkit"));
        });
    }

    @Test
    void namesEveryMeterAfterTheLibrary() {
        site.run(context -> {
            Petitions petitions = context.getBean(Petitions.class);
            PetitionId petition = Scene.open(petitions);
            petitions.sign(petition, Scene.request(1), Scene.browser(1));
            List<String> meters = context.getBean(MeterRegistry.class).getMeters().stream()
                    .map(Meter::getId)
                    .map(Meter.Id::getName)
                    .toList();
            assertThat(meters).contains("petitionkit.sign").allMatch(name -> name.startsWith("petitionkit."));
        });
    }

    @Test
    void namesEveryPropertyAfterTheLibrary() throws IOException {
        assertThat(names(metadata().get("properties")))
                .hasSizeGreaterThan(30)
                .allMatch(
                        name -> name.startsWith("petitionkit.") || name.startsWith("management.endpoint.petitionkit"));
    }

    @Test
    void hintsOnlyAtPropertiesThatThereAre() throws IOException {
        assertThat(names(metadata().get("hints")).stream().map(name -> name.replaceFirst(KEYS_OF_A_MAP + "$", "")))
                .hasSizeGreaterThan(5)
                .isSubsetOf(names(metadata().get("properties")));
    }

    /** Each start has one value of every property. */
    @Test
    @Tag("slow")
    void startsWithEveryValueThatItHints() throws IOException {
        List<List<String>> hinted = metadata()
                .get("hints")
                .valueStream()
                .map(hint -> hint.get("values")
                        .valueStream()
                        .map(value -> hint.get("name").asString() + "="
                                + value.get("value").asString())
                        .filter(property -> !property.contains("${") && !property.contains(KEYS_OF_A_MAP + "="))
                        .toList())
                .toList();
        int starts = hinted.stream().mapToInt(List::size).max().orElseThrow();

        assertThat(starts).isPositive();
        for (int start = 0; start < starts; start++) {
            int nth = start;
            String[] properties = hinted.stream()
                    .filter(values -> nth < values.size())
                    .map(values -> values.get(nth))
                    .toArray(String[]::new);
            site.withPropertyValues(properties)
                    .run(context -> assertThat(context)
                            .as(List.of(properties).toString())
                            .hasNotFailed());
        }
    }

    private static List<String> namesOfOurs(ConfigurableListableBeanFactory beans) {
        return Stream.of(beans.getBeanDefinitionNames())
                .filter(name -> isOurMethod(beans.getBeanDefinition(name)))
                .toList();
    }

    private static boolean isOurMethod(BeanDefinition definition) {
        return definition instanceof AnnotatedBeanDefinition annotated
                && annotated.getFactoryMethodMetadata() != null
                && annotated.getFactoryMethodMetadata().getDeclaringClassName().startsWith("io.github.petitionkit.");
    }

    private static Stream<Class<?>> everythingOfOurs() {
        return ImportCandidates.load(AutoConfiguration.class, OwnNamesTest.class.getClassLoader())
                .getCandidates()
                .stream()
                .filter(name -> name.startsWith("io.github.petitionkit."))
                .map(name -> ClassUtils.resolveClassName(name, null));
    }

    private static Stream<Class<?>> whatItNeeds() {
        return Stream.of(
                ValidationAutoConfiguration.class,
                WebMvcAutoConfiguration.class,
                SecurityAutoConfiguration.class,
                UserDetailsServiceAutoConfiguration.class,
                ServletWebSecurityAutoConfiguration.class,
                EndpointAutoConfiguration.class,
                MetricsAutoConfiguration.class,
                ObservationAutoConfiguration.class);
    }

    private static JsonNode metadata() throws IOException {
        try (var in = Objects.requireNonNull(OwnNamesTest.class.getResourceAsStream(METADATA))) {
            return JsonMapper.shared().readTree(in);
        }
    }

    private static List<String> names(JsonNode entries) {
        return entries.valueStream().map(entry -> entry.get("name").asString()).toList();
    }
}
