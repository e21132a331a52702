package io.github.petitionkit.store.jdbc.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.petitionkit.store.UnsupportedDatabaseException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DialectTest {
    private static Connection connectionTo(String product, int version) {
        return connectionTo(product, version, false);
    }

    private static Connection connectionTo(String product, int version, boolean hasExtension) {
        DatabaseMetaData metaData = answering(
                DatabaseMetaData.class, Map.of("getDatabaseProductName", product, "getDatabaseMajorVersion", version));
        ResultSet rows = answering(ResultSet.class, Map.of("next", hasExtension, "getString", "UTF8"));
        PreparedStatement query = answering(PreparedStatement.class, Map.of("executeQuery", rows));
        return answering(Connection.class, Map.of("getMetaData", metaData, "prepareStatement", query));
    }

    private static <T> T answering(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                DialectTest.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answers.get(method.getName())));
    }

    @Test
    void knowsTheDatabaseByItsName() throws Exception {
        assertThat(Dialect.of(connectionTo("PostgreSQL", 13))).isEqualTo(Dialect.POSTGRESQL);
        assertThat(Dialect.of(connectionTo("PostgreSQL", 17, true))).isEqualTo(Dialect.CITUS);
        assertThat(Dialect.of(connectionTo("H2", 2))).isEqualTo(Dialect.H2);
    }

    @Test
    void saysWhatToDoAboutADatabaseThatIsTooOldOrAnother() {
        assertThatThrownBy(() -> Dialect.of(connectionTo("PostgreSQL", 12)))
                .isInstanceOf(UnsupportedDatabaseException.class)
                .hasMessageContaining("PostgreSQL 13 or newer, this is 12; upgrade");
        assertThatThrownBy(() -> Dialect.of(connectionTo("MySQL", 8)))
                .isInstanceOf(UnsupportedDatabaseException.class)
                .hasMessageContaining("not MySQL; point its DataSource at one of these");
    }
}
