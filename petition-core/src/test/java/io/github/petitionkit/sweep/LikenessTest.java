package io.github.petitionkit.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.SampleSignature;
import io.github.petitionkit.identity.EmailCanonicaliser;
import io.github.petitionkit.invalidation.Condition;
import io.github.petitionkit.network.IpBlock;
import io.github.petitionkit.signature.Signature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LikenessTest {
    private final SampleSignature sample = new SampleSignature();

    @ParameterizedTest
    @EnumSource
    void hasNothingOfAnErasedSignature(Likeness likeness) {
        Signature erased = sample.erased();

        assertThat(likeness.conditions(erased)).isEmpty();
        assertThat(likeness.key(erased)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void givesConditionsThatAreTrueOfItsSignature(Likeness likeness) {
        sample.email = likeness == Likeness.RECIPE ? "ada.example@gmail.com" : "signer17@mail.example.org";
        Signature signature = sample.make();

        assertThat(likeness.conditions(signature))
                .isNotEmpty()
                .allMatch(condition -> condition.holds(signature, EmailCanonicaliser.standard()));
        assertThat(likeness.key(signature)).isNotZero();
    }

    @Test
    void ofAnAddressIs24BitsOfV4And48OfV6() {
        assertThat(Likeness.SUBNET.conditions(sample.make())).containsExactly(network("192.0.2.0/24"));
        sample.ip = "2001:db8:1:2::7";
        assertThat(Likeness.SUBNET.conditions(sample.make())).containsExactly(network("2001:db8:1::/48"));
        assertThat(Likeness.DEVICE.conditions(sample.make())).contains(network("2001:db8:1:2::/64"));
        sample.ip = "nowhere";
        assertThat(Likeness.SUBNET.conditions(sample.make())).isEmpty();
    }

    private static Condition network(String block) {
        return new Condition.Network(IpBlock.of(block));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "Mozilla *"})
    void ofABrowserNeedsAPlainName(String agent) {
        assertBrowserTellsNothing(agent);
    }

    @Test
    void ofABrowserNeedsAShortName() {
        assertBrowserTellsNothing("a".repeat(301));
    }

    private void assertBrowserTellsNothing(String agent) {
        sample.agent = agent;

        assertThat(Likeness.BROWSER.conditions(sample.make())).isEmpty();
        assertThat(Likeness.DEVICE.conditions(sample.make())).isEmpty();
    }

    @Test
    void ofADeviceNeedsTheBrowserBesideTheAddress() {
        sample.agent = null;

        assertThat(Likeness.DEVICE.conditions(sample.make())).isEmpty();
        assertThat(Likeness.SUBNET.conditions(sample.make())).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"example.org, true", "gmail.com, false", "privaterelay.appleid.com, false"})
    void ofADomainIsOfOneThatIsNotEverybodys(String domain, boolean telling) {
        sample.email = "ada@" + domain;

        assertThat(Likeness.DOMAIN.key(sample.make()) != 0).isEqualTo(telling);
    }

    @ParameterizedTest
    @CsvSource({
        "a.example.org, b.example.org, true",
        "a.b.example.org, c.b.example.org, true",
        "a.example.org, a.b.example.org, false",
        "a.example.org, a.example.net, false",
    })
    void ofADomainFamilyIsOfThoseBesideOneAnother(String one, String other, boolean alike) {
        sample.email = "ada@" + one;
        long key = Likeness.DOMAIN_FAMILY.key(sample.make());
        sample.email = "ada@" + other;

        assertThat(Likeness.DOMAIN_FAMILY.key(sample.make()) == key).isEqualTo(alike);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.org",
                "privaterelay.appleid.com",
                "hotmail.co.uk",
                "acme.co.uk",
                "firma.com.br",
                "campaign.github.io"
            })
    void ofADomainFamilyNeedsADomainAboveThatIsNotEverybodys(String domain) {
        sample.email = "ada@" + domain;

        assertThat(Likeness.DOMAIN_FAMILY.key(sample.make())).isZero();
    }

    @Test
    void ofAnAddressPatternNeedsTheName() {
        sample.email = "ada.example@gmail.com";
        sample.name = null;

        assertThat(Likeness.RECIPE.conditions(sample.make())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"signer17, true", "signer, false", "s1234567, false"})
    void ofNumberedAddressesNeedsAWordBeforeTheNumber(String local, boolean numbered) {
        sample.email = local + "@example.org";

        assertThat(Likeness.NUMBERED.key(sample.make()) != 0).isEqualTo(numbered);
    }

    @Test
    void namesWhatCouldMakeHonestPeopleAlike() {
        assertThat(Likeness.values())
                .allSatisfy(likeness -> assertThat(likeness.innocent()).matches("(a|an|the) .+"));
    }
}
