package io.github.petitionkit.spring.metrics;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.fraud.rate.InMemoryVelocityCounter;
import io.github.petitionkit.mail.Mailer;
import io.github.petitionkit.mailing.UpdateMailer;
import io.github.petitionkit.spring.PetitionAutoConfiguration;
import io.github.petitionkit.spring.PetitionsCustomizer;
import io.github.petitionkit.spring.jdbc.JdbcPetitionStoreCustomizer;
import io.github.petitionkit.spring.job.HoldsWatch;
import io.github.petitionkit.spring.redis.RedisVelocityCounter;
import io.github.petitionkit.store.jdbc.JdbcPetitionStore;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;

/** {@link EnableAutoConfiguration Auto-configuration} for meters. */
@AutoConfiguration(
        after = PetitionAutoConfiguration.class,
        afterName = {
            "org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration"
        })
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnBean({MeterRegistry.class, Petitions.class})
public final class PetitionMetricsAutoConfiguration {
    PetitionMetricsAutoConfiguration() {}

    @Bean
    WaitingMeter petitionkitWaitingMeter(Petitions petitions, ObjectProvider<JdbcPetitionStore> store) {
        return new WaitingMeter(petitions, store.getIfAvailable());
    }

    /** Counts the mails of the mailers that are beans. It goes first, so that another customizer can give others. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    PetitionsCustomizer petitionkitMailMeasurement(
            ObjectProvider<Mailer> mailer, ObjectProvider<UpdateMailer> updateMailer, MeterRegistry registry) {
        MailMeter meter = new MailMeter(registry);
        return petitions -> {
            mailer.ifAvailable(each -> petitions.mailer(meter.watchingSigners(each)));
            updateMailer.ifAvailable(each -> petitions.updateMailer(meter.watchingUpdates(each)));
        };
    }

    @Bean
    SignalMeter petitionkitSignalMeter() {
        return new SignalMeter();
    }

    @Bean
    static BeanPostProcessor petitionkitSignalWatch(ObjectProvider<SignalMeter> meter) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String beanName) {
                return bean instanceof FraudPolicy policy ? meter.getObject().watching(policy) : bean;
            }
        };
    }

    @Bean
    MeterBinder petitionkitHoldsMeter(ObjectProvider<HoldsWatch> watch) {
        return registry -> watch.ifAvailable(each -> new HoldsMeter(each).bindTo(registry));
    }

    @Bean
    BatchMeter petitionkitBatchMeter() {
        return new BatchMeter();
    }

    @Bean
    JdbcPetitionStoreCustomizer petitionkitBatchMeasurement(BatchMeter meter) {
        return store -> store.batchListener(meter);
    }

    @Bean
    @ConditionalOnBean(InMemoryVelocityCounter.class)
    MeterBinder petitionkitVelocityMeter(InMemoryVelocityCounter counter) {
        return registry -> Gauge.builder("petitionkit.velocity.keys", counter, InMemoryVelocityCounter::keys)
                .description("Keys of counted attempts, in all windows")
                .register(registry);
    }

    /** The meters of Redis. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(ReactiveStringRedisTemplate.class)
    static class RedisMeters {
        @Bean
        @ConditionalOnBean(RedisVelocityCounter.class)
        MeterBinder petitionkitRedisMeter(RedisVelocityCounter counter) {
            return registry -> FunctionCounter.builder(
                            "petitionkit.velocity.degraded", counter, RedisVelocityCounter::degraded)
                    .description("Hits counted without Redis")
                    .register(registry);
        }
    }
}
