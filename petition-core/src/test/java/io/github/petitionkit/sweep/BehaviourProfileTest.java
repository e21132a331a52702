package io.github.petitionkit.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.SampleSignature;
import io.github.petitionkit.signature.SignatureState;
import java.time.Instant;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

class BehaviourProfileTest {
    private final SampleSignature sample = new SampleSignature();
    private final BehaviourProfile portrait = new BehaviourProfile();

    private void add(int times) {
        for (int each = 0; each < times; each++) {
            portrait.add(sample.make());
        }
    }

    @Test
    void ofNobodyHasNoTimesAndNoWay() {
        assertThat(portrait.first()).isEqualTo(Instant.EPOCH);
        assertThat(portrait.last()).isEqualTo(Instant.EPOCH);
        assertThat(portrait.usualPattern()).isNull();
        assertThat(portrait.uniformity(new BehaviourProfile())).isZero();
        assertThat(portrait.isEven()).isFalse();
        assertThat(portrait.isListed()).isFalse();
        assertThat(portrait.evidence(new BehaviourProfile())).isEmpty();
    }

    @Test
    void tellsHowManyAreHeld() {
        add(2);
        sample.state = SignatureState.HELD;
        add(1);

        assertThat(portrait.held()).isOne();
        assertThat(portrait.evidence(portrait)).contains("1 of 3 have confirmed and are held already");
    }

    private void addEvery(int seconds, int times) {
        for (int each = 0; each < times; each++) {
            sample.at = sample.at.plusSeconds(seconds);
            add(1);
        }
    }

    @Test
    void callsThoseEvenWhoseGapsAreAlike() {
        for (int each = 0; each < 20; each++) {
            sample.ip = "192.0.2." + each;
            addEvery(60, 1);
        }
        assertThat(portrait.isEven()).isFalse();
        addEvery(60, 1);

        assertThat(portrait.isEven()).isTrue();
        assertThat(portrait.evidence(portrait))
                .contains("They came evenly: the gaps between them vary by 0 % of their mean");
    }

    @Test
    void callsNobodyEvenWhoCameAtOneInstantOrQueued() {
        add(40);
        assertThat(portrait.isEven()).isFalse();
        BehaviourProfile queue = new BehaviourProfile();
        for (int each = 0; each < 60; each++) {
            sample.at = sample.at.plusSeconds(each % 3 == 0 ? 30 : each % 3 == 1 ? 60 : 100);
            queue.add(sample.make());
        }

        assertThat(queue.isEven()).isFalse();
    }

    private BehaviourProfile addresses(String... locals) {
        BehaviourProfile some = new BehaviourProfile();
        for (int each = 0; each < 24; each++) {
            sample.email = locals[each % locals.length] + (char) ('a' + each) + "@gmail.com";
            some.add(sample.make());
        }
        return some;
    }

    @Test
    void findsAddressesUniformThatAreMadeInOneWayUnlikeOthers() {
        BehaviourProfile people =
                addresses("ada.example", "example.", "blue", "a.example", "ada", "k9m2x7q1", "example_ada");
        BehaviourProfile script = addresses("ada.example0815");

        assertThat(script.uniformity(people)).isGreaterThan(0.8);
        assertThat(script.evidence(people)).singleElement().asString().contains("% of their addresses are made");
        assertThat(people.uniformity(script)).as("in many ways").isZero();
        assertThat(script.uniformity(script)).as("as everybody").isLessThan(0.8);
    }

    @Test
    void findsNoAddressesUniformThatARelayHasDrawn() {
        BehaviourProfile relayed = new BehaviourProfile();
        for (int each = 0; each < 24; each++) {
            sample.email = "k9m2x7q1" + (char) ('a' + each) + "3@privaterelay.appleid.com";
            relayed.add(sample.make());
        }

        assertThat(relayed.uniformity(addresses("ada.example", "blue", "example_ada")))
                .isZero();
    }

    @Test
    void findsTheOrderOfAList() {
        for (int each = 0; each < 15; each++) {
            sample.name = "Ada " + (char) ('A' + each) + "example";
            add(1);
        }
        assertThat(portrait.isListed()).isFalse();
        sample.name = "Ada Sexample";
        add(1);

        assertThat(portrait.isListed()).isTrue();
        assertThat(portrait.evidence(portrait)).contains("They came in the alphabetical order of their names");
    }

    private void comeByName(int seconds, IntFunction<String> ip) {
        for (int each = 0; each < 26; each++) {
            sample.name = "Ada " + (char) ('A' + each) + "example";
            sample.ip = ip.apply(each);
            addEvery(seconds, 1);
        }
    }

    @Test
    void findsNoListWherePeopleAreCalledUpByNameAtOnePlace() {
        comeByName(20, each -> "192.0.2." + each);

        assertThat(portrait.isListed()).isFalse();
    }

    @Test
    void findsAListThatComesFromManyPlacesOrFasterThanHelpersType() {
        comeByName(20, each -> "198.51." + each + ".7");
        assertThat(portrait.isListed()).isTrue();

        BehaviourProfile fast = new BehaviourProfile();
        for (int each = 0; each < 26; each++) {
            sample.name = "Ada " + (char) ('A' + each) + "example";
            sample.ip = "192.0.2.7";
            sample.at = sample.at.plusSeconds(2);
            fast.add(sample.make());
        }
        assertThat(fast.isListed()).isTrue();
    }

    @Test
    void findsNoListAmongReadersOfANewsletterThatGoesOutByName() {
        for (int each = 0; each < 26; each++) {
            int early = each % 2 == 0 ? each + 1 : each - 1;
            sample.name = "Ada " + (char) ('A' + early) + "example";
            sample.ip = "198.51." + each + ".7";
            addEvery(60, 1);
        }

        assertThat(portrait.isListed()).isFalse();
    }

    @Test
    void findsTheOrderOfNumbers() {
        for (int each = 0; each < 20; each++) {
            sample.email = "blossom" + (100 + 3 * each) + "@gmail.com";
            add(1);
        }

        assertThat(portrait.evidence(portrait)).contains("They came in the order of the numbers in their addresses");
    }

    @Test
    void beginsWithTheFirstAndEndsWithTheLatestWhateverTheOrder() {
        sample.at = SampleSignature.START.plusSeconds(5);
        add(1);
        sample.at = SampleSignature.START.plusSeconds(3);
        add(1);

        assertThat(portrait.last()).isEqualTo(SampleSignature.START.plusSeconds(5));
    }

    private BehaviourProfile ending(int... digits) {
        BehaviourProfile some = new BehaviourProfile();
        for (int each = 0; each < 60; each++) {
            sample.name = "Ada Example";
            sample.email = "ada" + 37 * each % 59 + digits[each % digits.length] + "@gmail.com";
            some.add(sample.make());
        }
        return some;
    }

    @Test
    void findsLastDigitsEvenThatAreCountedThrough() {
        assertThat(ending(7, 3, 1, 0, 9, 2, 8, 4, 6, 5).isListed()).isTrue();
        assertThat(ending(7, 3, 1, 0, 9, 2, 8, 4, 6, 5, 5).isListed())
                .as("as chance has it")
                .isFalse();
    }

    @Test
    void leavesAloneWhatOneHelperTypesInForOthers() {
        for (int each = 0; each < 40; each++) {
            sample.name = "Ada " + (char) ('A' + each / 2) + "example";
            addEvery(60, 1);
        }
        assertThat(portrait.isEven()).isFalse();
        assertThat(portrait.isListed()).isFalse();
        assertThat(portrait.evidence(portrait)).isEmpty();

        BehaviourProfile faster = new BehaviourProfile();
        for (int each = 0; each < 40; each++) {
            sample.at = sample.at.plusSeconds(5);
            faster.add(sample.make());
        }
        assertThat(faster.isEven()).as("nobody types so fast").isTrue();
    }
}
