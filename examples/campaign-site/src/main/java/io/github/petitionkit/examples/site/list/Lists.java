package io.github.petitionkit.examples.site.list;

import io.github.petitionkit.petition.NoSuchPetitionException;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.request.Channel;
import io.github.petitionkit.transfer.ImportReport;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The uploaded lists, in the database, so that any node can show and enter them. Files do not stay longer than a week. */
@Component
class Lists {
    private static final Duration MOST = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Lists(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    String add(PetitionId petition, Channel channel, ListSettings settings, byte[] file, ImportReport preview) {
        jdbc.sql("delete from site_list where changed_at < ?")
                .param(Timestamp.from(Instant.now().minus(MOST)))
                .update();
        String id = UUID.randomUUID().toString();
        jdbc.sql("insert into site_list (id, petition, channel, settings, state, done, report, file, changed_at)"
                        + " values (?, ?, ?, ?, ?, 0, ?, ?, ?)")
                .params(
                        id,
                        petition.toString(),
                        channel.name(),
                        json.writeValueAsString(settings),
                        SignatureList.State.PREVIEWED.name(),
                        json.writeValueAsString(preview),
                        Base64.getEncoder().encodeToString(file),
                        Timestamp.from(Instant.now()))
                .update();
        return id;
    }

    SignatureList get(PetitionId petition, String id) {
        return jdbc.sql("select id, petition, channel, settings, state, done, report, changed_at from site_list"
                        + " where petition = ? and id = ?")
                .params(petition.toString(), id)
                .query((row, number) -> list(row))
                .optional()
                .orElseThrow(() -> new NoSuchPetitionException(petition));
    }

    private SignatureList list(ResultSet row) throws SQLException {
        return new SignatureList(
                row.getString("id"),
                PetitionId.of(row.getString("petition")),
                Channel.valueOf(row.getString("channel")),
                json.readValue(row.getString("settings"), ListSettings.class),
                SignatureList.State.valueOf(row.getString("state")),
                row.getLong("done"),
                json.readValue(row.getString("report"), ImportReport.class),
                row.getTimestamp("changed_at").toInstant());
    }

    byte[] file(String id) {
        return Base64.getDecoder()
                .decode(jdbc.sql("select file from site_list where id = ?")
                        .param(id)
                        .query(String.class)
                        .single());
    }

    /** Changes the state if it is the expected one, and returns whether it was. */
    boolean change(String id, SignatureList.State from, SignatureList.State to) {
        return jdbc.sql("update site_list set state = ?, changed_at = ? where id = ? and state = ?")
                        .params(to.name(), Timestamp.from(Instant.now()), id, from.name())
                        .update()
                > 0;
    }

    /** Records the number of lines, and returns whether the list is still being entered. */
    boolean progress(String id, long done) {
        return jdbc.sql("update site_list set done = ?, changed_at = ? where id = ? and state = ?")
                        .params(done, Timestamp.from(Instant.now()), id, SignatureList.State.RUNNING.name())
                        .update()
                > 0;
    }

    void end(String id, ImportReport report) {
        jdbc.sql("update site_list set state = ?, done = ?, report = ?, file = '', changed_at = ? where id = ?")
                .params(
                        SignatureList.State.DONE.name(),
                        report.lines(),
                        json.writeValueAsString(report),
                        Timestamp.from(Instant.now()),
                        id)
                .update();
    }

    void remove(PetitionId petition, String id) {
        jdbc.sql("delete from site_list where petition = ? and id = ?")
                .params(petition.toString(), id)
                .update();
    }
}
