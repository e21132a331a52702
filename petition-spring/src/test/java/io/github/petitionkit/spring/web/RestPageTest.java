package io.github.petitionkit.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.host.Inbox;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.petition.Hashtag;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Runs what {@code docs/rest.md} shows, and compares its tables with what there is. */
@WebTest
@Tag("thorough")
class RestPageTest {
    private static final Pattern EXCHANGE =
            Pattern.compile("```http\\n(.*?)\\n```\\n+```http\\n(.*?)\\n```", Pattern.DOTALL);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Petitions petitions;

    @Autowired
    Inbox inbox;

    private String ownersToken = "";
    private @Nullable SignatureId ownersSignature;

    @Test
    void showsWhatIsAnswered() throws IOException {
        PetitionId footbridge = Site.open(petitions, "Repair the footbridge");
        PetitionId weir = Site.draft(petitions, "Repair the weir", Site.moderated());
        petitions.submit(weir);
        petitions.sign(
                footbridge,
                SignatureRequest.builder()
                        .name("Bo Example")
                        .email("bo@example.org")
                        .country("GB")
                        .postalCode("SW1A 1AA")
                        .build(),
                SigningContext.builder().userAgent("curl/8.0").build());
        petitions.confirm(inbox.tokenOf("bo@example.org"));
        ownersSignature = first(footbridge);
        ownersToken = petitions
                .links()
                .selfService(footbridge, ownersSignature, new EmailAddress("bo@example.org"), Duration.ofDays(1));
        petitions.moderation().join(footbridge, new Hashtag("riverpath"));
        Site.open(petitions, "Repair the lock");

        List<MatchResult> exchanges = EXCHANGE.matcher(page()).results().toList();

        assertThat(exchanges).hasSizeGreaterThan(15);
        for (MatchResult exchange : exchanges) {
            petitions.maintenance().deliverEvents();
            compare(perform(exchange.group(1)), exchange.group(2), exchange.group(1));
        }
    }

    private SignatureId first(PetitionId petition) {
        try (Stream<Signature> signatures = petitions.reader().signatures(petition)) {
            return signatures.findFirst().orElseThrow().id();
        }
    }

    private MvcTestResult perform(String request) {
        Message message = Message.of(request);
        String[] line = message.start().split(" ", -1);
        MockMvcRequestBuilder builder = mvc.method(HttpMethod.valueOf(line[0])).uri(URI.create(line[1]));
        message.headers().forEach(header -> builder.header(header[0], header[1]));
        String body = message.body();
        if (body.contains("TOKEN-OF-THE-MAIL")) {
            body = body.replace("TOKEN-OF-THE-MAIL", inbox.tokenOf("ada@example.org"));
        }
        return builder.content(body.replace("TOKEN-OF-THE-OWNER", ownersToken)
                        .replace("SIGNATURE-OF-THE-OWNER", String.valueOf(ownersSignature)))
                .exchange();
    }

    private static void compare(MvcTestResult answer, String shown, String request) {
        Message message = Message.of(shown);
        assertThat(answer)
                .as(request)
                .hasStatus(Integer.parseInt(message.start().split(" ", -1)[1]));
        for (String[] header : message.headers()) {
            assertThat(answer.getResponse().getHeader(header[0])).as(request).isEqualTo(header[1]);
        }
        if (!message.body().isEmpty()) {
            assertThat(answer).as(request).bodyJson().isLenientlyEqualTo(message.body());
        }
    }

    @Test
    void namesEveryKindOfProblem() throws IOException {
        Set<String> named = firstColumns("\\| `([a-z-]+)` \\| ([0-9]{3}) \\|.*");

        assertThat(named)
                .isEqualTo(Arrays.stream(ProblemKind.values())
                        .map(kind -> kind.type().replaceFirst(".*:", "") + " "
                                + kind.status().value())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void namesEveryPath() throws IOException {
        Set<String> named = firstColumns("\\| `([A-Z]+) (/api/[^`]+)` \\|.*");

        Set<String> served = new TreeSet<>();
        OpenApi.describe("/api", path -> true)
                .get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(verb -> served.add(verb.toUpperCase(Locale.ROOT) + " /api" + path.getKey())));
        assertThat(named).isEqualTo(served);
    }

    private static Set<String> firstColumns(String row) throws IOException {
        return Pattern.compile("^" + row + "$", Pattern.MULTILINE)
                .matcher(page())
                .results()
                .map(found -> found.group(1) + " " + found.group(2))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("..", "docs", "rest.md"));
    }

    private record Message(String start, List<String[]> headers, String body) {
        static Message of(String text) {
            String[] parts = text.split("\n\n", 2);
            List<String> head = new ArrayList<>(List.of(parts[0].split("\n", -1)));
            return new Message(
                    head.remove(0),
                    head.stream().map(header -> header.split(": ", 2)).toList(),
                    parts.length > 1 ? parts[1] : "");
        }
    }
}
