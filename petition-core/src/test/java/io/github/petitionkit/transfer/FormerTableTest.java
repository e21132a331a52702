package io.github.petitionkit.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.petitionkit.signature.request.SignatureRequest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FormerTableTest {
    private Connection connection;
    private Statement statement;

    private static FormerSignature former(ResultSet row) throws SQLException {
        return FormerSignature.of(
                        row.getString("id"),
                        SignatureRequest.of(row.getString("name"), row.getString("email"), "GB"),
                        Instant.parse("2025-10-16T09:00:00Z"))
                .build();
    }

    @BeforeEach
    void formerSite() throws SQLException {
        connection = DriverManager.getConnection("jdbc:h2:mem:");
        statement = connection.createStatement();
        statement.execute("create table former (id int, name varchar, email varchar)");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    private ResultSet table(int rows) throws SQLException {
        for (int row = 1; row <= rows; row++) {
            statement.execute("insert into former values (" + row + ", 'Ada Example', 'ada@example.org')");
        }
        return statement.executeQuery("select * from former order by id");
    }

    @Test
    void readsEachRowOnceAndInItsOrder() throws SQLException {
        try (ResultSet rows = table(3);
                Stream<FormerSignature> signatures = FormerTable.rows(rows, FormerTableTest::former)) {
            assertThat(signatures).extracting(FormerSignature::key).containsExactly("1", "2", "3");
        }
    }

    @Test
    void ofNobodyHasNoSignatures() throws SQLException {
        try (ResultSet rows = table(0)) {
            assertThat(FormerTable.rows(rows, FormerTableTest::former)).isEmpty();
        }
    }

    @Test
    void readsNoFurtherThanItIsAsked() throws SQLException {
        try (ResultSet rows = table(3)) {
            assertThat(FormerTable.rows(rows, FormerTableTest::former).limit(2)).hasSize(2);
            assertThat(rows.getRow()).isEqualTo(2);
        }
    }

    @Test
    void saysWhyItCannotBeRead() throws SQLException {
        try (ResultSet rows = table(1)) {
            Stream<FormerSignature> signatures = FormerTable.rows(rows, row -> {
                throw new SQLException("The network is down");
            });

            assertThatExceptionOfType(FormerTable.UnreadableTableException.class)
                    .isThrownBy(signatures::toList)
                    .withMessage("The former table could not be read: The network is down");
        }
    }

    @Test
    void isUnreadableOnceItIsClosed() throws SQLException {
        ResultSet rows = table(1);
        rows.close();

        assertThatExceptionOfType(FormerTable.UnreadableTableException.class)
                .isThrownBy(
                        () -> FormerTable.rows(rows, FormerTableTest::former).toList())
                .withCauseInstanceOf(SQLException.class);
    }
}
