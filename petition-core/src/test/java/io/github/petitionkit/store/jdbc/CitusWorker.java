package io.github.petitionkit.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** A worker of a Citus cluster that runs on this machine: it can be ended as by a loss of power, and started again. */
final class CitusWorker {
    private final Path programs;
    private final Path data;

    private CitusWorker(Path programs, Path data) {
        this.programs = programs;
        this.data = data;
    }

    /** The last worker that the coordinator knows. The test is skipped unless its files are here. */
    static CitusWorker of(DataSource coordinator) {
        Path programs = ask(coordinator, "select setting from pg_config where name = ''BINDIR''");
        Path data = ask(coordinator, "select setting from pg_settings where name = ''data_directory''");
        assumeTrue(Files.isDirectory(data), "The worker is not on this machine");
        return new CitusWorker(programs, data);
    }

    private static Path ask(DataSource coordinator, String query) {
        List<String> answers = SchemaTest.texts(
                coordinator,
                "select result from run_command_on_workers('" + query + "') where success order by nodeport desc");
        return Path.of(answers.get(0));
    }

    void kill() throws IOException, InterruptedException {
        control("stop", "-m", "immediate");
    }

    void start() throws IOException, InterruptedException {
        control("start", "-l", data.resolve("test.log").toString());
    }

    /** As the owner of the files, because the server refuses any other. */
    private void control(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "runuser",
                "-u",
                Files.getOwner(data).getName(),
                "--",
                programs.resolve("pg_ctl").toString(),
                "-w",
                "-D",
                data.toString()));
        if (Files.getOwner(data).getName().equals(System.getProperty("user.name"))) {
            command.subList(0, 4).clear();
        }
        command.addAll(List.of(arguments));
        ProcessBuilder control =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        control.environment().putAll(Map.of("HOME", data.toString()));
        assertThat(control.start().waitFor()).isZero();
    }
}
