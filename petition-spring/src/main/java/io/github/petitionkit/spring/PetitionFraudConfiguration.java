package io.github.petitionkit.spring;

import io.github.petitionkit.data.DataFile;
import io.github.petitionkit.fraud.Challenge;
import io.github.petitionkit.fraud.FraudCheck;
import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.fraud.ProofOfWork;
import io.github.petitionkit.fraud.list.AccessLists;
import io.github.petitionkit.fraud.list.GeoIp;
import io.github.petitionkit.fraud.rate.InMemoryVelocityCounter;
import io.github.petitionkit.fraud.rate.VelocityCounter;
import io.github.petitionkit.identity.DisposableDomains;
import io.github.petitionkit.identity.EmailCanonicaliser;
import io.github.petitionkit.network.PublicSuffixes;
import io.github.petitionkit.secret.Keyring;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The fraud checks, and the counter that they share. */
@Configuration(proxyBeanMethods = false)
class PetitionFraudConfiguration {
    private static final int SECONDS_UNTIL_LISTS = 10;

    @Bean
    @ConditionalOnMissingBean(VelocityCounter.class)
    InMemoryVelocityCounter petitionkitVelocityCounter(PetitionProperties properties) {
        return new InMemoryVelocityCounter(properties.velocity().maxKeys(), new SecureRandom());
    }

    /** Made when first asked for, because the lists take longer to read than anything else at the start. */
    @Bean
    @Lazy
    @ConditionalOnMissingBean
    ListDates petitionkitListDates(PetitionProperties properties) {
        DisposableDomains own = disposable(properties);
        return ListDates.of(own == null ? DisposableDomains.standard() : own, PublicSuffixes.standard());
    }

    /** Warns when the application has taken requests for a while; the lists are in memory then, before most people sign. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> petitionkitListDatesWarning(
            ObjectProvider<ListDates> lists, ObjectProvider<InstantSource> clock) {
        return ready -> CompletableFuture.delayedExecutor(SECONDS_UNTIL_LISTS, TimeUnit.SECONDS)
                .execute(() -> lists.ifAvailable(dates -> dates.warn(LocalDate.ofInstant(
                        clock.getIfUnique(InstantSource::system).instant(), ZoneOffset.UTC))));
    }

    @Bean
    @ConditionalOnMissingBean(Challenge.class)
    @ConditionalOnBooleanProperty("petitionkit.fraud.proof-of-work.enabled")
    ProofOfWork petitionkitProofOfWork(PetitionProperties properties, Keyring keyring, VelocityCounter counter) {
        PetitionProperties.Fraud.ProofOfWork work = properties.fraud().proofOfWork();
        return new ProofOfWork(keyring, counter, new SecureRandom(), work.maxNumber(), work.lifetime());
    }

    @Bean
    @ConditionalOnMissingBean
    FraudPolicy petitionkitFraudPolicy(
            PetitionProperties properties,
            VelocityCounter counter,
            EmailCanonicaliser canonicaliser,
            ObjectProvider<AccessLists> lists,
            ObjectProvider<Supplier<AccessLists>> changingLists,
            ObjectProvider<GeoIp> geoIp,
            ObjectProvider<FraudCheck> checks,
            ObjectProvider<Challenge> challenge,
            BeanFactory beans) {
        FraudPolicyComposer composer = new FraudPolicyComposer(
                canonicaliser,
                lists(lists, changingLists),
                geoIp.getIfAvailable(),
                checks.orderedStream().toList(),
                challenge.getIfAvailable(),
                disposable(properties),
                name -> beans.getBean(name, FraudCheck.class));
        return composer.compose(properties.fraud(), counter);
    }

    private static @Nullable DisposableDomains disposable(PetitionProperties properties) {
        Path file = properties.fraud().disposableDomains();
        try {
            return file == null ? null : DisposableDomains.of(DataFile.read(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "petitionkit.fraud.disposable-domains names " + file + ", which cannot be read", unreadable);
        }
    }

    private static @Nullable Supplier<AccessLists> lists(
            ObjectProvider<AccessLists> lists, ObjectProvider<Supplier<AccessLists>> changing) {
        Supplier<AccessLists> supplier = changing.getIfAvailable();
        AccessLists fixed = supplier == null ? lists.getIfAvailable() : null;
        return fixed == null ? supplier : () -> fixed;
    }
}
