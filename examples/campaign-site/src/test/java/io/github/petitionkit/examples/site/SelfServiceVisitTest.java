package io.github.petitionkit.examples.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.petition.PetitionId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@InBrowser
@Tag("slow")
class SelfServiceVisitTest {
    private final RunningSite site = RunningSite.get();

    @Test
    void signerAsksForALinkSeesCorrectsMovesWithdrawsAndIsForgotten(Visitor.Arrivals arrivals) throws Exception {
        PetitionId id = site.open("Keep the night bus");
        site.signed(id, "Ina Brok", "ina.brook@example.org");

        Visitor owner = arrivals.english().open("/").follow("Your data");
        owner.fill("E-mail address", "no address").press("Send me the link");
        assertThat(owner.text()).contains("This is not an e-mail address.");
        owner.fill("E-mail address", "ina.brook@example.org").press("Send me the link");
        assertThat(owner.heading()).isEqualTo("Now look into your mail");

        owner.open("/self-service?token=" + site.tokenFor("ina.brook@example.org"));
        assertThat(owner.text()).as("opening the link shows nothing yet").doesNotContain("Ina Brok");
        owner.press("Show it");
        assertThat(owner.text()).contains("Keep the night bus", "Ina Brok", "ina.brook@example.org");

        owner.page().getByText("Correct the name").first().click();
        owner.fill("The name as it should be", "https://evil.example").press("Correct it");
        assertThat(owner.text()).contains("Please check these entries", "Ina Brok");
        owner.page().getByText("Correct the name").first().click();
        owner.fill("The name as it should be", "Ina Brook").press("Correct it");
        assertThat(owner.text()).contains("The name is corrected.", "Ina Brook");
        assertThat(site.counted(id)).isEqualTo(1);

        owner.page().getByText("Move to another address").first().click();
        owner.fill("The other address", "ina@elsewhere.example").press("Send a link there");
        assertThat(owner.text()).contains("Now look into the other mailbox");
        Visitor elsewhere = arrivals.english().open("/new-address?token=" + site.tokenFor("ina@elsewhere.example"));
        owner.open("/self-service?token=" + site.tokenFor("ina.brook@example.org"))
                .press("Show it");
        assertThat(owner.text()).as("one proof moves nothing").contains("ina.brook@example.org");
        elsewhere.press("Yes, move it here");
        assertThat(elsewhere.heading()).isEqualTo("You have moved");
        assertThat(site.counted(id)).isEqualTo(1);

        HttpVisitor asking = new HttpVisitor(site, "192.0.2.81");
        asking.askForLink("ina@elsewhere.example");
        owner.open("/self-service?token=" + site.tokenFor("ina@elsewhere.example"))
                .press("Show it");
        owner.press("Take it back");
        assertThat(owner.text()).contains("Your signature was taken back");
        assertThat(site.counted(id)).isZero();
        owner.page().getByText("I want everything erased").click();
        owner.press("Erase it now");
        assertThat(owner.text()).contains("Your data is erased.", "We hold nothing about this mailbox.");
    }
}
