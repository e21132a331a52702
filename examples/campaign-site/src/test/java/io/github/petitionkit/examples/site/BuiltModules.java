package io.github.petitionkit.examples.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.jackson.PetitionModule;
import io.github.petitionkit.spring.PetitionAutoConfiguration;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;

/**
 * Maven on a machine of its own: its repositories are the modules as they have been built and what this build has
 * fetched, and its local repository begins empty, so that nothing of the test stays in the user's.
 */
final class BuiltModules {
    private static final Path TOP = Path.of("../..");
    private static final Map<String, Class<?>> MODULES = Map.of(
            "petition-core", Petitions.class,
            "petition-jackson", PetitionModule.class,
            "petition-spring", PetitionAutoConfiguration.class);

    private final Path machine;
    private final String build;
    private final String version;

    BuiltModules(Path machine) throws IOException, URISyntaxException {
        this.machine = machine;
        build = Files.readString(TOP.resolve("pom.xml"));
        version = version("petition-parent");
        publish("petition-parent", TOP.resolve("pom.xml"));
        for (Map.Entry<String, Class<?>> module : MODULES.entrySet()) {
            publish(module.getKey(), TOP.resolve(module.getKey()).resolve("pom.xml"));
            pack(
                    Path.of(module.getValue()
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI()),
                    published(module.getKey(), "jar"));
        }
        Files.writeString(machine.resolve("settings.xml"), """
                <settings>
                  <mirrors>
                    <mirror><id>fetched</id><mirrorOf>*,!built</mirrorOf><url>%s</url></mirror>
                  </mirrors>
                  <profiles>
                    <profile>
                      <id>built</id>
                      <repositories><repository><id>built</id><url>%s</url></repository></repositories>
                    </profile>
                  </profiles>
                  <activeProfiles><activeProfile>built</activeProfile></activeProfiles>
                </settings>
                """.formatted(
                        fetched().toUri(), machine.resolve("built").toUri()));
    }

    private static Path fetched() {
        String repository = System.getProperty("maven.repo.local");
        return repository == null ? Path.of(System.getProperty("user.home"), ".m2", "repository") : Path.of(repository);
    }

    private void publish(String module, Path pom) throws IOException {
        Files.copy(pom, published(module, "pom"));
    }

    private Path published(String module, String type) throws IOException {
        Path folder =
                machine.resolve("built/io/github/petitionkit").resolve(module).resolve(version);
        return Files.createDirectories(folder).resolve(module + "-" + version + "." + type);
    }

    /** Copies a jar, or makes one where the classes have not been packed. */
    private static void pack(Path classes, Path jar) throws IOException {
        if (Files.isDirectory(classes)) {
            ToolProvider.findFirst("jar")
                    .orElseThrow()
                    .run(System.out, System.err, "--create", "--file", jar.toString(), "-C", classes.toString(), ".");
        } else {
            Files.copy(classes, jar);
        }
    }

    /** Runs goals of the plugins of this build, in its versions, on a project. */
    void maven(Path project, String... goals) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                executable(),
                "--batch-mode",
                "--quiet",
                "--settings=" + machine.resolve("settings.xml"),
                "--global-settings=" + machine.resolve("settings.xml"),
                "-Dmaven.repo.local=" + machine.resolve("repository"),
                // Spring Boot's parent manages another one, which this build has not fetched
                "-Dhibernate-validator.version=" + version("hibernate-validator")));
        for (String goal : goals) {
            String plugin = goal.substring(0, goal.indexOf(':'));
            String group = plugin.startsWith("spring") ? "org.springframework.boot" : "org.apache.maven.plugins";
            command.add(group + ":" + plugin + ":" + version(plugin) + goal.substring(plugin.length()));
        }
        Path log = machine.resolve("maven.log");
        Process maven = new ProcessBuilder(command)
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean ended = maven.waitFor(5, TimeUnit.MINUTES);
        maven.destroy();
        assertThat(ended && maven.exitValue() == 0).as(Files.readString(log)).isTrue();
    }

    private static String executable() {
        String home = System.getProperty("maven.home", System.getenv("MAVEN_HOME"));
        return home == null ? "mvn" : Path.of(home, "bin", "mvn").toString();
    }

    private String version(String artifact) {
        Matcher stated = Pattern.compile("<artifactId>" + artifact + "</artifactId>\\s*<version>([^<]+)</version>")
                .matcher(build);
        assertThat(stated.find()).as("the version of " + artifact).isTrue();
        String version = stated.group(1);
        return version.startsWith("$") ? property(version.substring(2, version.length() - 1)) : version;
    }

    private String property(String name) {
        Matcher stated = Pattern.compile("<" + name + ">([^<]+)</" + name + ">").matcher(build);
        assertThat(stated.find()).as("the property " + name).isTrue();
        return stated.group(1);
    }
}
