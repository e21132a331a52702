package io.github.petitionkit.fraud.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.assessment.Verdict;
import io.github.petitionkit.fraud.FraudCheck;
import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.fraud.Trait;
import io.github.petitionkit.fraud.list.IpList;
import io.github.petitionkit.fraud.rate.InMemoryVelocityCounter;
import io.github.petitionkit.fraud.rate.Window;
import io.github.petitionkit.place.Country;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatternChecksTest {
    private final Attempts attempts = new Attempts();

    @ParameterizedTest
    @CsvSource({
        "Ada Example, bob.miller@example.org",
        "Ada Example, bob_miller1987@example.org",
        "Ada Example, bob-otto-miller@example.org",
    })
    void noticeAnAddressMadeOfAnotherName(String name, String email) {
        attempts.name = name;
        attempts.email = email;

        assertThat(attempts.codes(new NameMismatchCheck())).containsExactly("name-mismatch");
    }

    @ParameterizedTest
    @CsvSource({
        "Ada Example, ada.example@example.org",
        "Adélaïde Example, adelaide.miller@example.org",
        "Mary-Jane O'Neil, mary.oneil1950@example.org",
        "Ada Example, a.miller@example.org",
        "Ada Example, sunshine77@example.org",
        "Ada Example, 1987.bob@example.org",
        "山田太郎, taro.yamada@example.org",
        "Ada Example, b.m.x@example.org",
    })
    void leaveAddressesAloneThatMayBeTheSigners(String name, String email) {
        attempts.name = name;
        attempts.email = email;

        assertThat(attempts.codes(new NameMismatchCheck())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Asdfg Example, ada@example.org",
        "Qwerty Example, ada@example.org",
        "Azertyu Example, ada@example.org",
        "Ada Poiuyt, ada@example.org",
        "Sdfghj Example, ada@example.org",
        "Mnbvc Example, ada@example.org",
        "Rtyuio Example, ada@example.org",
        "Aaaaa Example, ada@example.org",
        "Lololo Example, ada@example.org",
        "Ada ASDASDASD, ada@example.org",
    })
    void noticeNamesOfKeysHitAtRandom(String name, String email) {
        attempts.name = name;
        attempts.email = email;

        assertThat(attempts.codes(new KeyboardMashCheck())).containsExactly("keyboard-mash");
    }

    @ParameterizedTest
    @CsvSource({"Asdfg Example, HOLD", "Aaaaa Example, ACCEPT", "Lololo Example, ACCEPT", "Xkcdwqrt Example, ACCEPT"})
    void holdNobodyForANameThatIsOnlyUnusual(String name, Verdict verdict) {
        attempts.name = name;
        attempts.email = "ada@example.org";

        assertThat(FraudPolicy.standard(new InMemoryVelocityCounter(1_000, new Random(1)))
                        .assess(attempts.attempt())
                        .verdict())
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @ValueSource(strings = {"asdf", "lkjhgf", "asdasdasd", "lolololo", "xkcdwqrt"})
    void noticeAddressesOfKeysHitAtRandomAsLittle(String local) {
        attempts.email = local + "@example.org";

        assertThat(attempts.codes(new KeyboardMashCheck())).containsExactly("keyboard-mash-address");
        assertThat(FraudPolicy.standard(new InMemoryVelocityCounter(1_000, new Random(1)))
                        .assess(attempts.attempt())
                        .verdict())
                .isEqualTo(Verdict.ACCEPT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0410da Example",
                "Ada Ex\u0430mpl\u0435",
                "\u0391da Example",
                "J\u043ehn Sm\u0456th",
                "\u13aada Example",
                "J\u0585hn Example"
            })
    void noticeLettersOfAnotherScriptThatLookLikeLatinOnes(String name) {
        attempts.name = name;

        assertThat(attempts.codes(new MixedScriptCheck())).containsExactly("mixed-scripts");
    }

    @Test
    void holdNobodyForOneLetterOfTheOtherScriptThatTheSignerWritesEveryDay() {
        attempts.name = "Sukhb\u0430atar Batbayar";
        attempts.email = "sukhbaatar@example.org";

        assertThat(FraudPolicy.standard(new InMemoryVelocityCounter(1_000, new Random(1)))
                        .assess(attempts.attempt())
                        .verdict())
                .isEqualTo(Verdict.ACCEPT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada Example",
                "Анна Коваленко",
                "Iван Петренко",
                "Марiя Шевченко",
                "Ελένη Παπαδοπούλου",
                "Anna Петрова",
                "山田太郎",
                "Łucja Žižková",
                "김민수",
                "María-José Ñuñez",
                "Gülnarə Məmmədova",
                "G\u00fcln\u0430r\u04d9 Example",
                "Kaʻiulani Kealoha",
                "Iнна Example",
                "Aγilas Yeγmuracen",
                "Akyerεko Bεdiako",
            })
    void leaveNamesAloneThatAreWrittenInTheirOwnScripts(String name) {
        attempts.name = name;

        assertThat(attempts.codes(new MixedScriptCheck())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Liberty Power",
                "Ada Trew",
                "Ben Wert",
                "Werther Schwartz",
                "Anna Wertz",
                "Jan Gertzen",
                "Karl Kurtzer",
                "Eva von Oertzen",
                "Max Schertzer",
                "Uwe Schwartzer",
                "Ali Mertyurek",
                "Oleh Chetvertyuk",
                "Krzysztof Strnad",
                "Lolo Mimi",
                "Lololov Banana",
                "Ng",
                "Smrž",
                "Anna Knightsbridge",
                "Aaaa\u0301 Пппп"
            })
    void leaveNamesAloneThatPeopleHave(String name) {
        attempts.name = name;

        assertThat(attempts.codes(new KeyboardMashCheck())).isEmpty();
    }

    @Test
    void noticeAListedNetworkAndFollowTheListWhenItIsReplaced() {
        AtomicReference<IpList> list = new AtomicReference<>(IpList.read("192.0.2.0/24 # racks"));
        ListedNetworkCheck check = new ListedNetworkCheck("data-centre", 30, list::get);

        assertThat(attempts.codes(check)).containsExactly("data-centre");
        list.set(IpList.NONE);
        assertThat(attempts.codes(check)).isEmpty();
        attempts.context.ip("nonsense");
        assertThat(attempts.codes(check)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new ListedNetworkCheck("tor", 0, list::get));
    }

    @Test
    void judgeByTheCountryOfTheAddress() {
        FraudCheck strict = attempt -> List.of(new Signal("strict", 50, "", ""));
        FraudCheck lenient = attempt -> List.of(new Signal("lenient", 10, "", ""));
        ByCountryCheck check = new ByCountryCheck(
                ip -> ip.toString().startsWith("192.0.2.") ? Optional.of(Country.of("FR")) : Optional.empty(),
                Map.of(Country.of("FR"), List.of(strict)),
                List.of(lenient));

        assertThat(attempts.codes(check)).containsExactly("strict");
        attempts.context.ip("198.51.100.1");
        assertThat(attempts.codes(check)).containsExactly("lenient");
        attempts.context.ip(null);
        assertThat(attempts.codes(check)).containsExactly("lenient");
    }

    @Test
    void countWhatIsSeenFromSeveralSidesOnce() {
        FraudCheck light = attempt -> List.of(new Signal("light", 10, "", ""));
        FraudCheck heavy = attempt -> List.of(new Signal("heavy", 40, "", ""));
        FraudCheck silent = attempt -> List.of();

        assertThat(attempts.codes(RelatedChecks.of(light, heavy, light, silent)))
                .containsExactly("heavy");
        assertThat(attempts.codes(RelatedChecks.of(silent))).isEmpty();
    }

    @Test
    void countOneDeviceAndOneMailboxWrittenInManyWays() {
        InMemoryVelocityCounter counter = new InMemoryVelocityCounter(1_000, new Random(1));
        VelocityCheck devices = VelocityCheck.of(Trait.DEVICE, 40, counter, Window.of(1, 60));
        VelocityCheck mailboxes = VelocityCheck.of(Trait.TAGGED_ADDRESS, 40, counter, Window.of(1, 60));
        attempts.email = "ada+1@example.org";
        attempts.codes(devices);
        attempts.codes(mailboxes);
        attempts.email = "a.d.a+2@example.org";

        assertThat(attempts.codes(devices)).containsExactly("velocity-device");
        assertThat(attempts.codes(mailboxes)).containsExactly("velocity-tagged-address");
        attempts.context.userAgent("Mozilla/5.0 Firefox/141.0");
        attempts.email = "ada.example@example.org";
        assertThat(attempts.codes(devices)).as("another browser there").isEmpty();
        assertThat(attempts.codes(mailboxes)).as("first and last name").isEmpty();
        assertThat(attempts.codes(mailboxes)).isEmpty();
        attempts.context.userAgent(null);
        assertThat(attempts.codes(devices)).isEmpty();
    }
}
