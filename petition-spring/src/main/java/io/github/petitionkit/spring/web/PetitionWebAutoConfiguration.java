package io.github.petitionkit.spring.web;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.fraud.ProofOfWork;
import io.github.petitionkit.jackson.PublicFigures;
import io.github.petitionkit.jackson.RequestReader;
import io.github.petitionkit.privacy.TimeBuckets;
import io.github.petitionkit.spring.PetitionAutoConfiguration;
import io.github.petitionkit.spring.mail.MailComposer;
import io.github.petitionkit.spring.mail.MailReportFormat;
import jakarta.servlet.ServletContext;
import java.time.InstantSource;
import java.util.List;
import org.apache.tomcat.util.IntrospectionUtils;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.ImportRuntimeHints;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** {@link EnableAutoConfiguration Auto-configuration} for petitions over HTTP; disabled by default. */
@AutoConfiguration(
        after = PetitionAutoConfiguration.class,
        afterName = "org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration")
@ConditionalOnBooleanProperty("petitionkit.web.enabled")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(DispatcherServlet.class)
@ConditionalOnBean(Petitions.class)
@EnableConfigurationProperties(PetitionWebProperties.class)
@ImportRuntimeHints(WebRuntimeHints.class)
public final class PetitionWebAutoConfiguration {
    PetitionWebAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean
    RequestReader petitionkitRequestReader(PetitionWebProperties properties) {
        return RequestReader.strict(PetitionJson.plainMapper()).withoutAnswers().atMost((int)
                properties.maxBodySize().toBytes());
    }

    @Bean
    PetitionJson petitionkitJson(RequestReader requests) {
        return PetitionJson.of(requests);
    }

    @Bean
    PetitionWebMvc petitionkitWebMvc(PetitionWebProperties properties, PetitionJson json) {
        return new PetitionWebMvc(properties.basePath(), json);
    }

    @Bean
    ProblemResolver petitionkitProblemResolver(
            PetitionJson json, ObjectProvider<RequestMappingHandlerMapping> mappings) {
        return new ProblemResolver(json, new ServedPaths(mappings::stream));
    }

    @Bean
    Caching petitionkitCaching(PetitionWebProperties properties, PetitionJson json) {
        return new Caching(json, properties.maxAge());
    }

    @Bean
    PetitionPages petitionkitPages(Petitions petitions) {
        return new PetitionPages(petitions);
    }

    @Bean
    ProxyWatch petitionkitProxyWatch() {
        return new ProxyWatch();
    }

    @Bean
    SigningContextFactory petitionkitSigningCircumstances(
            PetitionWebProperties properties,
            ProxyWatch proxies,
            ObjectProvider<SigningContextCustomizer> customizers,
            ObjectProvider<MailComposer> mails) {
        List<MailComposer> composers = mails.stream().toList();
        return new SigningContextFactory(
                new ClientAddress(properties.trustedProxies(), properties.forwardedHeader()),
                proxies,
                customizers.orderedStream().toList(),
                properties.deviceCookie(),
                new SignerLanguage(language -> composers.stream().allMatch(composer -> composer.speaks(language))));
    }

    @Bean
    @ConditionalOnMissingBean(name = "petitionkitPetitionController")
    PetitionController petitionkitPetitionController(
            Petitions petitions, PetitionPages pages, Caching caching, PetitionWebProperties properties) {
        return new PetitionController(petitions, pages, caching, new PublicFigures(properties.areaStep()));
    }

    @Bean
    @ConditionalOnBooleanProperty("petitionkit.follow-movements")
    @ConditionalOnMissingBean(name = "petitionkitMovementController")
    MovementController petitionkitMovementController(
            Petitions petitions, Caching caching, PetitionWebProperties properties) {
        return new MovementController(petitions, caching, new PublicFigures(properties.areaStep()));
    }

    @Bean
    @ConditionalOnMissingBean(name = "petitionkitSigningController")
    SigningController petitionkitSigningController(
            Petitions petitions, SigningContextFactory circumstances, TimeBuckets time, PetitionJson json) {
        return new SigningController(petitions, circumstances, time, new SigningAnswer(json));
    }

    /** Comes behind the router functions of the host, which have the same order. */
    @Bean
    SigningMapping petitionkitSigningMapping(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        return new SigningMapping(mappings.stream());
    }

    @Bean
    SigningAdapter petitionkitSigningAdapter(
            PetitionJson json, ApplicationContext context, ObjectProvider<RequestMappingHandlerAdapter> standard) {
        return new SigningAdapter(json, context, standard);
    }

    @Bean
    @ConditionalOnBean(ProofOfWork.class)
    @ConditionalOnMissingBean(name = "petitionkitChallengeController")
    ChallengeController petitionkitChallengeController(ProofOfWork proof, ObjectProvider<InstantSource> clock) {
        return new ChallengeController(proof, clock.getIfUnique(InstantSource::system));
    }

    @Bean
    @ConditionalOnMissingBean(name = "petitionkitOpenApiController")
    OpenApiController petitionkitOpenApiController(
            PetitionWebProperties properties, PetitionJson json, BeanFactory beans, ServletContext application) {
        String basePath = application.getContextPath() + properties.basePath();
        return new OpenApiController(json.bytes(OpenApi.describe(basePath, path -> isServed(path, beans))));
    }

    private static boolean isServed(String path, BeanFactory beans) {
        if (path.startsWith("/moderation/petitions/{petition}/lists")) {
            return beans.containsBean("petitionkitListController");
        }
        if (path.startsWith("/moderation")) {
            return beans.containsBean("petitionkitModerators");
        }
        if (path.startsWith("/petitions/{petition}/mailings")) {
            return beans.containsBean("petitionkitOwnMailingController");
        }
        if (path.equals("/petitions/{petition}/content")) {
            return beans.containsBean("petitionkitOwnContentController");
        }
        if (path.equals("/petitions/{petition}/creators")) {
            return beans.containsBean("petitionkitOwnSignatureController");
        }
        if (path.startsWith("/movements") || path.equals("/petitions/trending")) {
            return beans.containsBean("petitionkitMovementController");
        }
        return !path.endsWith("/challenge") || beans.containsBean("petitionkitChallengeController");
    }

    @Bean
    @ConditionalOnMissingBean(name = "petitionkitLinkController")
    LinkController petitionkitLinkController(Petitions petitions, SigningContextFactory circumstances) {
        return new LinkController(petitions, circumstances);
    }

    @Bean
    @ConditionalOnMissingBean(name = "petitionkitConsentController")
    ConsentController petitionkitConsentController(Petitions petitions) {
        return new ConsentController(petitions.selfService());
    }

    @Bean
    @ConditionalOnMissingBean(name = "petitionkitOwnRegionController")
    OwnRegionController petitionkitOwnRegionController(Petitions petitions) {
        return new OwnRegionController(petitions.selfService());
    }

    @Bean
    @ConditionalOnMissingBean(name = "petitionkitMailReportController")
    MailReportController petitionkitMailReportController(
            Petitions petitions, ObjectProvider<MailReportFormat> formats) {
        return new MailReportController(
                petitions.mails(), formats.orderedStream().toList());
    }

    @Bean
    @ConditionalOnMissingBean(name = "petitionkitSelfServiceController")
    SelfServiceController petitionkitSelfServiceController(Petitions petitions) {
        return new SelfServiceController(petitions.selfService());
    }

    /** Tomcat refuses visitors from their eleventh language on. The size of the headers is limit enough. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(TomcatConnectorCustomizer.class)
    static class OnTomcat {
        @Bean
        @Order(Ordered.HIGHEST_PRECEDENCE)
        TomcatConnectorCustomizer petitionkitManyLanguages() {
            return connector -> IntrospectionUtils.setProperty(connector, "maxLocaleCount", "-1");
        }
    }
}
