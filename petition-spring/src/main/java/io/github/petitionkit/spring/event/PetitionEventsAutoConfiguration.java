package io.github.petitionkit.spring.event;

import io.github.petitionkit.spring.PetitionAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** {@link EnableAutoConfiguration Auto-configuration} for application events. */
@AutoConfiguration(
        before = PetitionAutoConfiguration.class,
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
            "org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration"
        })
@ConditionalOnBooleanProperty(name = "petitionkit.events.enabled", matchIfMissing = true)
public final class PetitionEventsAutoConfiguration {
    PetitionEventsAutoConfiguration() {}

    /** Publishes in transactions, for {@code @TransactionalEventListener}. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(PlatformTransactionManager.class)
    @ConditionalOnSingleCandidate(PlatformTransactionManager.class)
    @ConditionalOnMissingBean(EventPublisher.class)
    @Order(1)
    static class InTransactions {
        @Bean
        EventPublisher petitionkitEventPublisher(
                ApplicationEventPublisher publisher, PlatformTransactionManager transactions) {
            TransactionTemplate own = new TransactionTemplate(transactions);
            own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
            return new EventPublisher(publisher, work -> own.executeWithoutResult(status -> work.run()));
        }
    }

    /** Publishes without transactions. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnMissingBean(EventPublisher.class)
    @Order(2)
    static class WithoutTransactions {
        @Bean
        EventPublisher petitionkitEventPublisher(ApplicationEventPublisher publisher) {
            return new EventPublisher(publisher, Runnable::run);
        }
    }
}
