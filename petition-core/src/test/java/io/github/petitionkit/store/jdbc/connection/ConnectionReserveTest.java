package io.github.petitionkit.store.jdbc.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.store.jdbc.H2Database;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConnectionReserveTest {
    private static final Object WRITER = new Object();
    private static final Object DELIVERY = new Object();
    private static final Object READER = new Object();

    private final H2Database database = new H2Database();
    private final ConnectionReserve reserve = new ConnectionReserve(database.pool(), 2, System::nanoTime);
    private Connection writers;
    private Connection deliverys;

    @BeforeEach
    void isUsedByTwo() throws SQLException {
        writers = reserve.take(WRITER);
        deliverys = reserve.take(DELIVERY);
        reserve.give(writers, WRITER);
        reserve.give(deliverys, DELIVERY);
    }

    @AfterEach
    void close() {
        reserve.close();
        database.close();
    }

    @Test
    void givesUsersTheConnectionThatTheyHadBefore() throws SQLException {
        assertThat(reserve.take(WRITER)).isSameAs(writers);
        assertThat(reserve.take(DELIVERY)).isSameAs(deliverys);
    }

    @Test
    void givesOthersTheConnectionThatWasNotUsedForLongest() throws SQLException {
        assertThat(reserve.take(READER)).isSameAs(writers);
        assertThat(reserve.take(WRITER)).isSameAs(deliverys);
    }
}
