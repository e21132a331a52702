package io.github.petitionkit.store.jdbc;

import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** An empty database of its own for a test, behind a pool, that goes when it is closed. */
public interface TestDatabase extends AutoCloseable {
    /** All tables, without what their names begin with. */
    List<String> TABLES = List.of(
            "schema",
            "key",
            "petition",
            "document",
            "signature",
            "history",
            "idempotency",
            "tally",
            "event",
            "listener",
            "listener_offset",
            "retry",
            "dead_letter",
            "suppression",
            "node",
            "standing",
            "term",
            "case_file",
            "unindexed",
            "source",
            "movement",
            "movement_petition",
            "movement_signature",
            "movement_person",
            "movement_figure",
            "followed",
            "trend",
            "mailing",
            "mailing_petition",
            "mailing_recipient",
            "list",
            "list_part");

    /** The pool. */
    DataSource pool();

    /** Whether nobody holds a connection of the pool. */
    boolean isIdle();

    @Override
    void close();

    /** The same with the tables made. */
    default TestDatabase withTables() {
        Schema.apply(pool());
        return this;
    }

    /** The same with its tables emptied, which costs less than to make them anew. */
    default TestDatabase emptied() {
        SchemaTest.run(
                pool(),
                TABLES.stream()
                        .filter(table -> !table.equals("schema"))
                        .map(table -> "delete from petitionkit_" + table)
                        .collect(Collectors.joining(";")));
        return this;
    }
}
