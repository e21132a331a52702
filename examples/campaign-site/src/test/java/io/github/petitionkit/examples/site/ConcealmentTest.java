package io.github.petitionkit.examples.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.examples.site.creator.Owners;
import io.github.petitionkit.history.HistoryEntry;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.request.PublicName;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConcealmentTest {
    private static final String INSULT = "Everybody at the council is a fool & worse";

    private final RunningSite site = RunningSite.get();
    private final HttpVisitor moderator = new HttpVisitor(site, "192.0.2.90");
    private final PetitionId id = site.open("Concealed");
    private final SignatureId insulting = signed("Ada Loud", "ada.loud@example.org", INSULT);
    private final String page = "/desk/" + id + "/concealments";

    @BeforeEach
    void logIn() throws Exception {
        signed("Bo Quiet", "bo.quiet@example.org", "Because it is right");
        moderator.logIn("moderator", "moderator");
    }

    private SignatureId signed(String name, String email, String reason) {
        SigningContext browser = SigningContext.builder()
                .ip("192.0.2.201")
                .userAgent("Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0")
                .formServedAt(site.clock().instant().minus(Duration.ofMinutes(1)))
                .build();
        SignatureRequest request = SignatureRequest.builder()
                .name(name)
                .email(email)
                .country("GB")
                .reason(reason)
                .publicName(PublicName.FULL)
                .build();
        site.petitions().sign(id, request, browser);
        site.clock().skip(Duration.ofMinutes(5));
        site.petitions().confirm(site.tokenFor(email));
        site.petitions().maintenance().deliverEvents();
        try (Stream<Signature> all = site.petitions().reader().signatures(id)) {
            return all.filter(each -> reason.equals(each.statement().reason()))
                    .findFirst()
                    .orElseThrow()
                    .id();
        }
    }

    private HttpVisitor.Answer conceal(String parts) throws Exception {
        Map<String, String> order = new LinkedHashMap<>(moderator.get(page).hidden());
        order.putAll(Map.of("parts", parts, "code", "insult", "text", "about the council"));
        return moderator.post(page + "/" + insulting, order);
    }

    private String seen() throws Exception {
        return new HttpVisitor(site, "192.0.2.91").get("/petitions/" + id).body();
    }

    private List<HistoryEntry> history() {
        try (Stream<HistoryEntry> history = site.petitions().reader().history(id)) {
            return history.filter(entry -> entry.signature().equals(insulting)).toList();
        }
    }

    @Test
    void aReasonIsConcealedForACauseCountsOnAndIsShownAgain() throws Exception {
        assertThat(seen()).contains("a fool &amp; worse", "Ada Loud");
        assertThat(conceal("REASON").location()).endsWith("/concealments");

        assertThat(seen()).doesNotContain("a fool").contains("Ada Loud", "Because it is right");
        assertThat(site.counted(id)).isEqualTo(2);
        assertThat(moderator.get(page).body()).contains("by moderator: an insult. about the council", "a fool");

        moderator.post(page + "/" + insulting + "/reveal", moderator.get(page).hidden());
        assertThat(seen()).contains("a fool &amp; worse");
        assertThat(moderator.get(page).body()).doesNotContain("about the council");
        assertThat(site.counted(id)).isEqualTo(2);
        assertThat(history())
                .filteredOn(entry -> entry.by().equals(Actor.staff("moderator")))
                .extracting(HistoryEntry::cause)
                .containsExactly("concealed", "revealed");
        assertThat(moderator.get("/desk/" + id + "/history").body()).contains("concealed", "revealed");
    }

    @Test
    void aConcealedNameIsThatOfNobodyForItsCreatorToo() throws Exception {
        conceal("NAME,REASON");
        site.bean(Owners.class).put(id, "creator");
        HttpVisitor creator = new HttpVisitor(site, "192.0.2.93");
        creator.logIn("creator", "creator");
        assertThat(creator.get("/creator/" + id + "/signatures.csv").body())
                .doesNotContain("Ada Loud", "a fool")
                .contains("Bo Quiet");
        assertThat(seen()).doesNotContain("Ada Loud", "a fool");
        assertThat(site.counted(id)).isEqualTo(2);
    }

    @Test
    void aSignatureIsFoundByWordsOfItsReasonOrItsName() throws Exception {
        assertThat(moderator.get(page).body()).contains("Ada Loud", "Bo Quiet");
        assertThat(moderator.get(page + "?words=A+FOOL").body())
                .contains("Ada Loud")
                .doesNotContain("Bo Quiet");
        assertThat(moderator.get(page + "?words=quiet").body())
                .contains("Bo Quiet")
                .doesNotContain("Ada Loud");
        assertThat(moderator.get(page + "?words=nothing+like+it").body()).contains("No signature has these words");
    }

    @Test
    void whatCannotBeConcealedIsRefusedAndOnlyModeratorsConceal() throws Exception {
        assertThat(conceal("ADDRESS").status()).isIn(400, 404);
        assertThat(conceal("").status()).isEqualTo(400);
        HttpVisitor creator = new HttpVisitor(site, "192.0.2.92");
        creator.logIn("creator", "creator");
        Map<String, String> order = new HashMap<>(creator.get("/creator").hidden());
        order.putAll(Map.of("parts", "REASON", "code", "insult", "text", ""));
        assertThat(creator.post(page + "/" + insulting, order).status()).isEqualTo(403);
        assertThat(seen()).contains("a fool");
    }
}
