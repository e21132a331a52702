package io.github.petitionkit.examples.site.proof;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reports at the start that the nodes of a site sign tree heads with different keys: readers could verify only some. */
@Component
@Profile("!demonstration")
class SharedKey implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(SharedKey.class);

    private final SigningKey key;
    private final JdbcClient jdbc;

    SharedKey(SigningKey key, JdbcClient jdbc) {
        this.key = key;
        this.jdbc = jdbc;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (key.isTemporary()) {
            LOG.warn("Tree heads are signed with a key that no other node has, and that is gone when this one stops:"
                    + " set site.proof.private-key and site.proof.public-key, the same on every node");
        } else {
            if (isAnotherInUse()) {
                LOG.warn(
                        "Another node or an earlier run has signed tree heads with another key than this one:"
                                + " site.proof.* has to be the same on every node. Ignore this once if you have replaced the key");
            }
            remember();
        }
    }

    private boolean isAnotherInUse() {
        return jdbc.sql("select public_key from site_proof_key order by used_at desc fetch first 1 rows only")
                .query(String.class)
                .optional()
                .filter(last -> !last.equals(key.published()))
                .isPresent();
    }

    private void remember() {
        int known = jdbc.sql("update site_proof_key set used_at = current_timestamp where public_key = ?")
                .param(key.published())
                .update();
        if (known == 0) {
            try {
                jdbc.sql("insert into site_proof_key (public_key, used_at) values (?, current_timestamp)")
                        .param(key.published())
                        .update();
            } catch (DuplicateKeyException atOnce) {
                LOG.debug("Another node has started at the same time, with the same key");
            }
        }
    }
}
