package io.github.petitionkit.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.SigningInterceptor;
import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.eligibility.Candidate;
import io.github.petitionkit.eligibility.Eligibility;
import io.github.petitionkit.eligibility.EligibilityRule;
import io.github.petitionkit.eligibility.EligibilityRules;
import io.github.petitionkit.fraud.FraudCheck;
import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.fraud.list.AccessLists;
import io.github.petitionkit.fraud.list.DomainList;
import io.github.petitionkit.fraud.list.GeoIp;
import io.github.petitionkit.fraud.list.IpList;
import io.github.petitionkit.fraud.rate.InMemoryVelocityCounter;
import io.github.petitionkit.fraud.rate.VelocityCounter;
import io.github.petitionkit.identity.EmailCanonicaliser;
import io.github.petitionkit.petition.ContentLimits;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.place.PostalCodes;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.request.Click;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.store.InMemoryPetitionStore;
import io.github.petitionkit.store.PetitionStore;
import io.github.petitionkit.store.jdbc.cipher.ColumnCipher;
import io.github.petitionkit.validation.Messages;
import io.github.petitionkit.validation.RequestValidator;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.core.annotation.Order;

class PetitionAutoConfigurationTest {
    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(ValidationAutoConfiguration.class, PetitionAutoConfiguration.class));

    @Test
    void keepsPetitionsInMemoryWithoutADatabase() {
        runner.run(context -> {
            assertThat(context)
                    .hasSingleBean(Petitions.class)
                    .getBean(PetitionStore.class)
                    .isInstanceOf(InMemoryPetitionStore.class);
            Petitions petitions = context.getBean(Petitions.class);
            PetitionId id = Scene.open(petitions);
            assertThat(petitions.sign(id, Scene.request(1), Scene.browser(1)))
                    .isInstanceOf(SigningResult.ConfirmationNeeded.class);
        });
    }

    @Test
    void leavesEveryBeanToTheHost() {
        Petitions hosts = Petitions.builder(Keyring.random()).build();
        runner.withBean(Petitions.class, () -> hosts)
                .withBean(FraudPolicy.class, () -> FraudPolicy.NONE)
                .withBean(Messages.class, () -> (key, parameters, locale) -> "words")
                .withBean(VelocityCounter.class, () -> new InMemoryVelocityCounter(1_000, new Random(1)))
                .run(context -> {
                    assertThat(context.getBean(Petitions.class)).isSameAs(hosts);
                    assertThat(context.getBean(FraudPolicy.class)).isSameAs(FraudPolicy.NONE);
                    assertThat(context).hasSingleBean(Messages.class);
                    assertThat(context).hasSingleBean(VelocityCounter.class);
                });
    }

    @Test
    void usesTheHostsParts() {
        Keyring keyring = Keyring.random();
        PetitionStore store = new InMemoryPetitionStore(InstantSource.system());
        RequestValidator validator = RequestValidator.ofDefaultProvider();
        EligibilityRules rules = EligibilityRules.standard();
        EmailCanonicaliser canonicaliser = EmailCanonicaliser.standard();
        PostalCodes postalCodes = PostalCodes.bundled();
        ContentLimits limits = ContentLimits.STANDARD;
        runner.withBean("hosts1", Keyring.class, () -> keyring)
                .withBean("hosts2", PetitionStore.class, () -> store)
                .withBean("hosts3", RequestValidator.class, () -> validator)
                .withBean("hosts4", EligibilityRules.class, () -> rules)
                .withBean("hosts5", EmailCanonicaliser.class, () -> canonicaliser)
                .withBean("hosts6", PostalCodes.class, () -> postalCodes)
                .withBean("hosts7", ContentLimits.class, () -> limits)
                .run(context -> {
                    assertThat(context.getBean(Keyring.class)).isSameAs(keyring);
                    assertThat(context.getBean(Petitions.class).reader().storeType())
                            .isEqualTo(store.getClass().getSimpleName());
                    assertThat(context)
                            .hasSingleBean(PetitionStore.class)
                            .hasSingleBean(RequestValidator.class)
                            .hasSingleBean(EligibilityRules.class)
                            .hasSingleBean(EmailCanonicaliser.class)
                            .hasSingleBean(PostalCodes.class)
                            .hasSingleBean(ContentLimits.class);
                });
    }

    @Test
    void asksTheHostsGeoIpWhereAVisitorIs() {
        GeoIp geoIp = ip -> Optional.of(Country.of("FR"));
        runner.withBean(GeoIp.class, () -> geoIp).run(context -> {
            Petitions petitions = context.getBean(Petitions.class);
            PetitionId id = Scene.open(petitions);
            petitions.sign(id, Scene.request(1), Scene.browser(1));
            try (Stream<Signature> signatures = petitions.reader().signatures(id)) {
                assertThat(signatures.flatMap(signature -> signature.assessment().signals().stream()))
                        .extracting(Signal::code)
                        .contains("country-mismatch");
            }
        });
    }

    @Test
    void asksTheHostsChecksAndRulesInTheirOrder() {
        runner.withUserConfiguration(ChecksAndRules.class).run(context -> {
            Petitions petitions = context.getBean(Petitions.class);
            PetitionId id = Scene.open(petitions);
            petitions.sign(id, Scene.request(1), Scene.browser(1));

            assertThat(context.getBean(ChecksAndRules.class).asked)
                    .containsExactly("rule 1", "rule 2", "check 1", "check 2");
        });
    }

    @Test
    void holdsWhatTheHostsOnlyCheckSuspects() {
        runner.withPropertyValues("petitionkit.fraud.policy=none", "petitionkit.fraud.version=acme-1")
                .withBean(FraudCheck.class, () -> attempt -> List.of(new Signal("acme", 90, "It is", "It is not")))
                .run(context -> {
                    Petitions petitions = context.getBean(Petitions.class);
                    SigningResult result = petitions.sign(Scene.open(petitions), Scene.request(1), Scene.browser(1));
                    assertThat(result).isInstanceOf(SigningResult.Held.class);
                    assertThat(context.getBean(FraudPolicy.class).version()).isEqualTo("acme-1");
                });
    }

    @Test
    void blocksWhatTheHostsListsBlock() {
        AccessLists lists = new AccessLists(
                IpList.NONE, Set.of(), DomainList.of(List.of("example.org")), Set.of(), IpList.NONE, DomainList.NONE);
        runner.withBean(AccessLists.class, () -> lists).run(PetitionAutoConfigurationTest::assertHeld);
    }

    private static void assertHeld(org.springframework.context.ApplicationContext context) {
        Petitions petitions = context.getBean(Petitions.class);
        assertThat(petitions.sign(Scene.open(petitions), Scene.request(1), Scene.browser(1)))
                .isInstanceOf(SigningResult.Held.class);
    }

    @Test
    void readsListsThatChangeAtEachAttempt() {
        runner.withUserConfiguration(ChangingLists.class).run(context -> {
            Petitions petitions = context.getBean(Petitions.class);
            PetitionId id = Scene.open(petitions);
            assertThat(petitions.sign(id, Scene.request(1), Scene.browser(1)))
                    .isInstanceOf(SigningResult.ConfirmationNeeded.class);
            context.getBean(ChangingLists.class).current = new AccessLists(
                    IpList.NONE,
                    Set.of(),
                    DomainList.of(List.of("example.org")),
                    Set.of(),
                    IpList.NONE,
                    DomainList.NONE);
            assertThat(petitions.sign(id, Scene.request(2), Scene.browser(2))).isInstanceOf(SigningResult.Held.class);
        });
    }

    @Test
    void letsCustomizersHaveTheLastWord() {
        runner.withBean(PetitionsCustomizer.class, () -> petitions -> petitions.fraudPolicy(FraudPolicy.NONE))
                .withBean(FraudCheck.class, () -> attempt -> List.of(new Signal("acme", 90, "It is", "It is not")))
                .run(context -> {
                    Petitions petitions = context.getBean(Petitions.class);
                    assertThat(petitions.sign(Scene.open(petitions), Scene.request(1), Scene.browser(1)))
                            .isInstanceOf(SigningResult.ConfirmationNeeded.class);
                });
    }

    @Test
    void standsWatchersAroundSigningInTheirOrder() {
        runner.withUserConfiguration(TwoWatchers.class).run(context -> {
            Petitions petitions = context.getBean(Petitions.class);
            petitions.sign(Scene.open(petitions), Scene.request(1), Scene.browser(1));
            petitions.confirm("nothing");
            petitions
                    .async()
                    .confirm("nothing", Click.UNKNOWN)
                    .toCompletableFuture()
                    .join();
            assertThat(context.getBean(TwoWatchers.class).seen)
                    .containsExactly("outer", "inner", "inner done", "outer done");

            petitions
                    .async()
                    .sign(Scene.open(petitions), Scene.request(2), Scene.browser(2))
                    .toCompletableFuture()
                    .join();
            assertThat(context.getBean(TwoWatchers.class).seen)
                    .endsWith("outer begins", "inner begins", "inner has begun", "outer has begun");
        });
    }

    @Test
    void goesByTheHostsClock() {
        var clock = new io.github.petitionkit.spring.test.MovableClock(java.time.Instant.parse("2031-05-05T05:05:05Z"));
        runner.withBean(InstantSource.class, () -> clock).run(context -> {
            Petitions petitions = context.getBean(Petitions.class);
            PetitionId id = Scene.open(petitions);
            clock.move(java.time.Duration.ofDays(400));
            assertThat(petitions.maintenance().closeDue()).containsExactly(id);
        });
    }

    @Test
    void takesItsSecretFromAProperty() {
        runner.withPropertyValues("petitionkit.secret=" + Scene.SECRET).run(first -> {
            String id = first.getBean(Keyring.class).currentKeyId();
            String newer = Base64.getUrlEncoder().encodeToString(new byte[40]);
            runner.withPropertyValues("petitionkit.secret=" + newer, "petitionkit.previous-secrets[0]=" + Scene.SECRET)
                    .run(rotated -> assertThat(rotated.getBean(Keyring.class).keyIds())
                            .hasSize(2)
                            .last()
                            .isEqualTo(id));
        });
    }

    @Test
    void neverShowsASecret() {
        runner.withPropertyValues("petitionkit.secret=" + Scene.SECRET)
                .run(context -> assertThat(context.getBean(PetitionProperties.class))
                        .asString()
                        .doesNotContain(Scene.SECRET));
        runner.withPropertyValues("petitionkit.secret=c2VjcmV0")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .isInstanceOf(UnusableSecretException.class)
                        .hasMessage("The property petitionkit.secret has 6 bytes, 32 or more are needed"));
        runner.withPropertyValues("petitionkit.secret=" + Scene.SECRET, "petitionkit.previous-secrets=***")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .hasMessage("The property petitionkit.previous-secrets[0] is not base64"));
    }

    @Test
    void doesWithoutASecretWhereNothingOutlivesTheProcess() {
        runner.run(context -> assertThat(context).hasSingleBean(Keyring.class));
        runner.withPropertyValues("petitionkit.require-secret=true")
                .run(context ->
                        assertThat(context.getStartupFailure()).rootCause().isInstanceOf(MissingSecretException.class));
    }

    @Test
    void saysHowToComeByASecret() {
        var analysis = Objects.requireNonNull(new MissingSecretFailureAnalyzer()
                .analyze(new MissingSecretException("its store outlives the process")));

        assertThat(analysis.getDescription()).contains("its store outlives the process");
        assertThat(analysis.getAction())
                .contains("openssl rand -base64 32", "petitionkit.secret", "PETITIONKIT_SECRET");
        assertThat(Objects.requireNonNull(new UnusableSecretFailureAnalyzer()
                                .analyze(new UnusableSecretException("petitionkit.secret", "is not base64")))
                        .getDescription())
                .isEqualTo("The property petitionkit.secret is not base64.");
    }

    @Test
    void refusesACipherThatCannotSeal() {
        String longer = Base64.getEncoder().encodeToString(new byte[40]);
        String key = Base64.getEncoder().encodeToString(new byte[32]);
        Map.of(
                        "petitionkit.cipher.secret=***",
                        "The property petitionkit.cipher.secret is not base64",
                        "petitionkit.cipher.secret=" + longer,
                        "The property petitionkit.cipher.secret has 40 bytes, a cipher needs 32",
                        "petitionkit.cipher.secret=" + key + ";petitionkit.cipher.previous-secrets=" + key,
                        "The property petitionkit.cipher.previous-secrets contains a secret twice",
                        "petitionkit.cipher.secret=" + key + ";petitionkit.cipher.destroyed-keys=a b",
                        "The property petitionkit.cipher.destroyed-keys is not valid: A key's id has")
                .forEach((properties, message) -> runner.withPropertyValues(properties.split(";"))
                        .run(context -> assertThat(context.getStartupFailure())
                                .rootCause()
                                .isInstanceOf(UnusableSecretException.class)
                                .hasMessageStartingWith(message)
                                .hasMessageNotContaining(key)));
        runner.withPropertyValues("petitionkit.cipher.secret=" + key).run(context -> {
            assertThat(context.getBean(PetitionProperties.class)).asString().doesNotContain(key);
            assertThat(context).hasSingleBean(ColumnCipher.class);
        });
        runner.run(context -> assertThat(context).doesNotHaveBean(ColumnCipher.class));
    }

    @Test
    void saysWhichSecretToPutRight() {
        assertThat(Objects.requireNonNull(new UnusableSecretFailureAnalyzer()
                                .analyze(new UnusableSecretException("petitionkit.cipher.secret", "is not base64")))
                        .getAction())
                .contains(
                        "openssl rand -base64 32", "petitionkit.cipher.secret", "petitionkit.cipher.previous-secrets");
    }

    @Test
    void refusesPropertiesThatMakeNoSense() {
        runner.withPropertyValues("petitionkit.velocity.max-keys=3")
                .run(context -> assertThat(context).hasFailed());
        runner.withPropertyValues("petitionkit.fraud.policy=strict")
                .run(context -> assertThat(context).hasFailed());
    }

    @Test
    void speaksTheWordsOfTheHostsMessageSource() {
        StaticMessageSource words = new StaticMessageSource();
        words.addMessage("io.github.petitionkit.eligibility.not-open", Locale.ENGLISH, "Too early or too late");
        runner.withBean("messageSource", MessageSource.class, () -> words).run(context -> {
            Messages messages = context.getBean(Messages.class);
            assertThat(messages.text("io.github.petitionkit.eligibility.not-open", Map.of(), Locale.ENGLISH))
                    .isEqualTo("Too early or too late");
            assertThat(messages.text("io.github.petitionkit.eligibility.not-open", Map.of(), Locale.GERMAN))
                    .isNotEmpty()
                    .isNotEqualTo("Too early or too late");
            assertThat(messages.text("Signed {times} times", Map.of("times", 3), Locale.ENGLISH))
                    .isEqualTo("Signed 3 times");
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class ChecksAndRules {
        final List<String> asked = new ArrayList<>();

        @Bean
        @Order(2)
        FraudCheck second() {
            return attempt -> noting("check 2");
        }

        @Bean
        @Order(1)
        FraudCheck first() {
            return attempt -> noting("check 1");
        }

        @Bean
        @Order(2)
        EligibilityRule secondRule() {
            return rule("rule 2");
        }

        @Bean
        @Order(1)
        EligibilityRule firstRule() {
            return rule("rule 1");
        }

        private List<Signal> noting(String what) {
            asked.add(what);
            return List.of();
        }

        private EligibilityRule rule(String name) {
            return new EligibilityRule() {
                @Override
                public String code() {
                    return name;
                }

                @Override
                public Eligibility judge(Candidate candidate) {
                    asked.add(name);
                    return Eligibility.eligible();
                }
            };
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class ChangingLists {
        AccessLists current = AccessLists.EMPTY;

        @Bean
        Supplier<AccessLists> lists() {
            return () -> current;
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class TwoWatchers {
        final List<String> seen = new ArrayList<>();

        @Bean
        @Order(2)
        SigningInterceptor inner() {
            return watcher("inner");
        }

        @Bean
        @Order(1)
        SigningInterceptor outer() {
            return watcher("outer");
        }

        private SigningInterceptor watcher(String name) {
            return new SigningInterceptor() {
                @Override
                public SigningResult signing(PetitionId petition, Supplier<SigningResult> signing) {
                    seen.add(name);
                    SigningResult result = signing.get();
                    seen.add(name + " done");
                    return result;
                }

                @Override
                public CompletionStage<SigningResult> signingAsync(
                        PetitionId petition, Supplier<CompletionStage<SigningResult>> signing) {
                    seen.add(name + " begins");
                    CompletionStage<SigningResult> begun = signing.get();
                    seen.add(name + " has begun");
                    return begun;
                }
            };
        }
    }
}
