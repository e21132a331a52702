package io.github.petitionkit.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.policy.Confirmation;
import io.github.petitionkit.policy.Policy;
import org.junit.jupiter.api.Test;

/** Two sites in one database, each in a schema of its own. */
class SchemasTest {
    @Test
    void keepSitesApart() {
        try (TestDatabase ours = new PostgresDatabase().withTables();
                TestDatabase theirs = new PostgresDatabase().withTables();
                JdbcPetitionStore store = JdbcPetitionStore.of(ours.pool());
                JdbcPetitionStore other = JdbcPetitionStore.of(theirs.pool())) {
            Petitions here = Surge.site(store).mailer(mail -> {}).build();
            Petitions there = Surge.site(other).mailer(mail -> {}).build();
            PetitionId petition = Surge.open(here, Policy.builder().confirmation(Confirmation.NOT_NEEDED));
            here.sign(petition, Surge.person(1));
            EmailAddress address = new EmailAddress("ada@example.org");
            here.mails().suppress(address, new Reason("asked", ""));

            assertThat(here.progress(petition).tally().counted()).isOne();
            assertThat(there.find(petition)).isEmpty();
            assertThat(there.maintenance().undelivered().values()).containsOnly(0L);
            assertThat(here.mails().isSuppressed(address)).isTrue();
            assertThat(there.mails().isSuppressed(address)).isFalse();
            here.close();
            there.close();
        }
    }
}
