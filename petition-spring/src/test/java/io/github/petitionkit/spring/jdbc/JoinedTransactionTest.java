package io.github.petitionkit.spring.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.event.PetitionListener;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.spring.PetitionAutoConfiguration;
import io.github.petitionkit.spring.Scene;
import io.github.petitionkit.spring.Servers;
import io.github.petitionkit.store.StoreException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Tag("thorough")
class JoinedTransactionTest {
    private final BlockingQueue<PetitionEvent> events = new LinkedBlockingQueue<>();
    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    ValidationAutoConfiguration.class,
                    DataSourceAutoConfiguration.class,
                    DataSourceTransactionManagerAutoConfiguration.class,
                    JdbcTemplateAutoConfiguration.class,
                    PetitionAutoConfiguration.class,
                    PetitionJdbcAutoConfiguration.class))
            .withBean(PetitionListener.class, () -> events::add)
            .withPropertyValues(Servers.database())
            .withPropertyValues(
                    "petitionkit.secret=" + Scene.SECRET,
                    "petitionkit.jdbc.initialize-schema=always",
                    "petitionkit.jdbc.join-transactions=true");

    @Test
    void writesWithTheHostOrNotAtAll() {
        runner.run(context -> {
            Petitions petitions = context.getBean(Petitions.class);
            JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
            jdbc.execute("create table member (id int)");
            PetitionId id = Scene.open(petitions);

            assertThatThrownBy(() -> transaction(context).executeWithoutResult(status -> {
                        jdbc.update("insert into member values (1)");
                        petitions.sign(id, Scene.request(1), Scene.browser(1));
                        assertThat(petitions.progress(id).tally().pending()).isOne();
                        throw new IllegalStateException("no");
                    }))
                    .hasMessage("no");
            assertThat(petitions.progress(id).tally().pending()).isZero();

            transaction(context).executeWithoutResult(status -> {
                jdbc.update("insert into member values (1)");
                petitions.sign(id, Scene.request(1), Scene.browser(1));
            });
            assertThat(petitions.progress(id).tally().pending()).isOne();
            assertThat(jdbc.queryForObject("select count(*) from member", Long.class))
                    .isOne();
        });
    }

    @Test
    void saysThatTheHostHasMarkedItsTransactionReadOnly() {
        runner.run(context -> {
            Petitions petitions = context.getBean(Petitions.class);
            PetitionId id = Scene.open(petitions);
            TransactionTemplate reading = transaction(context);
            reading.setReadOnly(true);

            assertThatThrownBy(() -> reading.executeWithoutResult(
                            status -> petitions.sign(id, Scene.request(1), Scene.browser(1))))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("the host has marked its transaction read-only")
                    .hasMessageNotContaining("primary");
            assertThat(petitions.sign(id, Scene.request(1), Scene.browser(1))).isNotNull();
        });
    }

    @Test
    void saysThatTheHostsTransactionHasFailedAlready() {
        runner.run(context -> {
            Petitions petitions = context.getBean(Petitions.class);
            JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
            PetitionId id = Scene.open(petitions);

            assertThatThrownBy(() -> transaction(context).executeWithoutResult(status -> {
                        assertThatThrownBy(() -> jdbc.execute("select 1 / 0")).isNotNull();
                        petitions.sign(id, Scene.request(1), Scene.browser(1));
                    }))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("roll it back and begin a new one");
            assertThat(petitions.sign(id, Scene.request(1), Scene.browser(1))).isNotNull();
            assertThat(petitions.progress(id).tally().pending()).isOne();
        });
    }

    @Test
    void seesWhatTheSameTransactionHasWritten() {
        runner.run(context -> {
            Petitions petitions = context.getBean(Petitions.class);
            PetitionId id = transaction(context).execute(status -> {
                PetitionId inside = Scene.open(petitions);
                SigningResult first = petitions.sign(inside, Scene.request(1), Scene.browser(1));
                assertThat(petitions.sign(inside, Scene.request(1), Scene.browser(1)))
                        .isInstanceOf(SigningResult.ConfirmationNeeded.class);
                assertThat(petitions.progress(inside).tally().pending()).isEqualTo(2);
                assertThat(petitions.reader().signature(inside, ((SigningResult.ConfirmationNeeded) first).signature()))
                        .isPresent();
                return inside;
            });
            assertThat(petitions.find(id)).isPresent();
        });
    }

    @Test
    void tellsListenersAfterTheCommitAndNotBefore() {
        runner.run(context -> {
            Petitions petitions = context.getBean(Petitions.class);
            transaction(context).executeWithoutResult(status -> {
                Scene.open(petitions);
                assertThat(events).isEmpty();
            });
            assertThat(events.poll(10, TimeUnit.SECONDS))
                    .as("any, as no listener asked for their order")
                    .isNotNull();
        });
    }

    private static TransactionTemplate transaction(AssertableApplicationContext context) {
        return new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    }
}
