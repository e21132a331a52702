package io.github.petitionkit.store.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javax.sql.DataSource;

/** Makes the tables partitioned by petition, with the script that operators run. */
final class Partitions {
    private Partitions() {}

    static void apply(DataSource source, int number) {
        Schema.apply(source);
        SchemaTest.run(source, script(number));
    }

    static String script(int number) {
        return script().replace("partitions constant integer := 16", "partitions constant integer := " + number);
    }

    private static String script() {
        String path = "/META-INF/petitionkit/postgresql/partition.sql";
        try (InputStream script = Objects.requireNonNull(Partitions.class.getResourceAsStream(path), path)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
