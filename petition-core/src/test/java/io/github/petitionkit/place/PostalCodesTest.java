package io.github.petitionkit.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.petitionkit.Seeds;
import io.github.petitionkit.data.DataFile;
import io.github.petitionkit.data.MalformedDataException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostalCodesTest {
    private static final Country GB = Country.of("GB");
    /** A member of the Commonwealth without postal codes. */
    private static final Country WITHOUT_RULE = Country.of("BS");

    private final PostalCodes codes = PostalCodes.bundled();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SW1A 1AA",
                "sw1a1aa",
                " sw1a–1aa ",
                "M1 1AE",
                "B33 8TH",
                "CR2 6XH",
                "DN55 1PT",
                "EC1A 1BB",
                "W1A 0AX",
                "BFPO 57",
                "BFPO C/O 57",
                "bfp1234",
                "GIR 0AA",
                "ＳＷ１Ａ　１ＡＡ"
            })
    void knowsBritishCodes(String code) {
        assertThat(codes.accepts(GB, code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "SW1A",
                "SW1A 1A",
                "SW1A 1CA",
                "SW1A 1AAA",
                "1SW 1AA",
                "BFPO",
                "BFPO 12345",
                "12345",
                "SW1A\u00001AA",
                "SW1A\ud8001AA"
            })
    void refusesWhatIsNoBritishCode(String code) {
        assertThat(codes.accepts(GB, code)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "CY,99010",
        "AS,96799-1234",
        "PW,96940-1234",
        "SK,811 01 Bratislava 1",
        "AD,AD500",
        "AR,C1425DKF",
        "MU,42602",
        "MU,742CU001",
        "SO,JH 09010",
        "TZ,14111",
        "SH,TDCU 1ZZ",
        "AT,1010",
        "AU,2000",
        "BE,1000",
        "BR,01310-100",
        "CA,K1A 0B1",
        "CH,8001",
        "CZ,110 00",
        "DE,10115",
        "ES,28013",
        "FI,00100",
        "FR,75008",
        "GG,GY1 1AA",
        "GI,GX11 1AA",
        "GR,104 31",
        "IE,D02 X285",
        "IE,D6W XY00",
        "IL,9614303",
        "IM,IM1 1AA",
        "IN,110001",
        "IS,101",
        "IT,00118",
        "JE,JE2 3XP",
        "JP,〒100-0001",
        "KR,04524",
        "LI,9490",
        "LT,LT-01100",
        "LU,L-1111",
        "LV,LV-1010",
        "MT,VLT 1117",
        "NL,1012 JS",
        "NO,0150",
        "PL,00-001",
        "PT,1100-148",
        "RU,101000",
        "SE,111 20",
        "SG,018956",
        "SI,SI-1000",
        "SK,811 01",
        "TW,100-001",
        "US,20500",
        "US,20500-0003",
        "US,20500–0003",
        "US,20500 0003",
        "US,02134-",
        "US,NY-10001",
        "US,ZIP 10001",
        "SA,11564-1234",
        "MT,NXR 01",
        "CR,1000",
        "CR,10101-1000",
        "KR,110-110",
        "BR,01.310-100",
        "PT,1100 148",
        "PE,LIMA 23",
        "PE,Lima 1",
        "PY,001001",
        "GR,TK 104 31",
        "GB,RH6 OHP",
        "JP,100−0001",
        "KY,KY1-1104",
        "TC,TKCA 1ZZ",
        "EC,EC170150",
        "LB,2038 3054",
        "VE,1010-A",
        "VA,00120",
        "MU,R5133",
        "MU,A0101",
        "HN,HM1100",
        "HN,11101",
        "ZA,0001"
    })
    void knowsTheCodesOfManyCountries(String country, String code) {
        assertThat(codes.accepts(Country.of(country), code)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "DE,1011",
        "DE,101155",
        "DE,ABCDE",
        "US,2050",
        "US,205000",
        "CA,D1A 0B1",
        "NL,0012 JS",
        "ES,53000",
        "VA,00121",
        "LI,9484",
        "IE,B02 X285",
        "FR,F-750",
        "DE,1067.0",
        "'US',2134.0",
        "'US',2134-1",
        "'US',501-4567",
        "SA,1156-4",
        "AU,800.0",
        "DE,1234 Berlin",
        "DE,1234 Berlin 5",
        "CZ,110 00 1",
        "DE,Berlin",
        "AT,1012 AB",
        "FR,7500 Paris 1er",
        "FR,Paris 1er",
        "LI,CH-8001",
        "MU,B5133",
        "US,2134 Boston",
        "GB,London",
        "DE,'1067,0'"
    })
    void refusesCodesOfAnotherForm(String country, String code) {
        assertThat(codes.accepts(Country.of(country), code)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "N-4875,true",
        "123 45,true",
        "a,true",
        "12345678901234567890,true",
        "123456789012345678901,false",
        "'',false",
        "-,false",
        "N/A,true",
        "P.O. Box 123,true",
        "GA-183-8164,true",
        "12;34,false",
        "x;y,false"
    })
    void acceptsAnyPlainCodeWhereThereIsNoRule(String code, boolean accepted) {
        assertThat(codes.accepts(WITHOUT_RULE, code)).isEqualTo(accepted);
    }

    @ParameterizedTest
    @CsvSource({
        "GB,sw1a 1aa,SW1A1AA",
        "GB,SW1A-1AA,SW1A1AA",
        "GB,BFPO C/O 12,BFPOCO12",
        "LV,LV-1010,1010",
        "LV,1010,1010",
        "LT,lt 01100,01100",
        "US,AE 09012,09012",
        "BR,CEP 01310-100,01310100",
        "SG,S(018956),018956",
        "JP,１００ー０００１,1000001",
        "DE,PLZ 10115,10115",
        "JP,１００－０００１,1000001",
        "IN,११०००१,110001",
        "CA,VOE 1WO,V0E1W0",
        "GB,OX1 OAA,OX10AA",
        "DE,1O115,10115",
        "FR,75OO8 Paris,75008",
        "GB,BTI 5GS,BT15GS",
        "GB,EH1 lYJ,EH11YJ",
        "GB,L1 lLL,L11LL",
        "GB,L1 OAL,L10AL",
        "GB,Ll 0AL,L10AL",
        "DE,l0ll5,10115",
        "DE,lllll,LLLLL",
        "KE,123-00100,00100",
        "KE,P.O. Box 30040-00100,00100",
        "KE,PO BOX 30040 - 00100 Nairobi,00100",
        "KE,P.O. Box 30040 00100,00100",
        "KE,Box 7-20100,20100",
        "KE,7-20100,20100",
        "CR,1-2345,12345",
        "SE,114-55,11455",
        "PL,00-950,00950",
        "KE,1234567-00100,123456700100",
        "KE,123 00100,12300100",
        "US,123-45678,12345678",
        "DE,OIOIO,OIOIO",
        "BS,O1,O1",
        "GB,'',''",
        "GB,?!,''",
        "NL,１０１２　ＡＺ,1012AZ",
        "BS,BSX 1,BSX1",
        "BS,BS 90,90"
    })
    void comparesByLettersAndDigits(String country, String typed, String form) {
        assertThat(codes.normalised(Country.of(country), typed)).isEqualTo(form);
    }

    /** A code alone is read in one pass; its compared form has nothing beside it. */
    @Test
    void acceptsExactlyWhatIsACodeInItsComparedForm() {
        String signs = "0123456789OIABDEGLNW  -,";
        int accepted = 0;
        for (int seed = 0; seed < Seeds.of(200_000); seed++) {
            Random random = new Random(seed);
            Country country = Country.of(List.of("DE", "GB", "NL", "CA", "SE").get(seed % 5));
            StringBuilder typed = new StringBuilder();
            for (int length = 1 + random.nextInt(9); length > 0; length--) {
                typed.append(signs.charAt(random.nextInt(random.nextBoolean() ? 10 : signs.length())));
            }
            String text = typed.toString();
            boolean decimal = text.matches("\\s*[0-9]+,[0-9]{1,2}\\s*");
            boolean accepts = codes.accepts(country, text);
            assertThat(accepts).as(text).isEqualTo(!decimal && codes.accepts(country, codes.normalised(country, text)));
            accepted += accepts ? 1 : 0;
        }
        assertThat(accepted).isGreaterThan(Seeds.of(1_000));
    }

    @ParameterizedTest
    @CsvSource({
        "DE,D-10115,10115",
        "AT,A-6020,6020",
        "SE,S-114 55,114 55",
        "BE,B-1000,1000",
        "FR,F-75001,75001",
        "NL,NL-1012 AB,1012 AB",
        "GB,GB-SW1A 1AA,SW1A 1AA",
        "GB,UK SW1A 1AA,SW1A 1AA",
        "CH,CH - 8001,8001",
        "FI,fin-00100,00100",
        "GR,EL-104 31,104 31",
        "PL,PL 00-001,00-001",
        "LU,L-1111,1111",
        "SI,SLO–1000,1000",
        "CA,K1A 0B1,K1A 0B1",
        "CA,ON K1A 0B1,K1A 0B1",
        "CA,qc h2y-1c6,h2y-1c6",
        "AU,NSW 2000,2000",
        "AU,Tas. 7000,7000",
        "US,NY 10001-2345,10001-2345",
        "US,D.C. 20500,20500",
        "GB,G1 1AA,G1 1AA",
        "GB,B33 8TH,B33 8TH",
        "DE,10115,10115",
        "BS,BS-1,1",
        "BS,N-4875,N-4875",
        "DE,10115 Berlin,10115",
        "DE,89073 Ulm,89073",
        "US,-20500,-20500",
        "CZ,110 00 Praha 1,110 00",
        "CZ,Praha 10 100 00,100 00",
        "SK,811 01 Bratislava 1,811 01",
        "CY,99010 Lefkoşa,99010",
        "DE,'10115, Berlin',10115",
        "DE,Frankfurt/Main 60311,60311",
        "FR,75008 CEDEX 08,75008",
        "FR,75008 PARIS CEDEX 08,75008",
        "GB,London SW1A 1AA,SW1A 1AA",
        "GB,'SW1A 1AA, UK',SW1A 1AA",
        "US,'New York, NY 10001-2345',10001-2345",
        "NL,1012 AB Amsterdam,1012 AB",
        "BD,ঢাকা-১০০০,১০০০",
        "JP,〒100-0001,〒100-0001",
        "CZ,PSČ 110 00,110 00",
        "RU,Индекс 101000,101000",
        "KR,우) 03187,03187",
        "CN,邮编：100000,100000",
        "RE,F-97400,97400",
        "GL,DK-3900,3900",
        "AX,FI-22100,22100",
        "FR,75001 Paris 1er,75001",
        "FR,69003 Lyon 3e,69003",
        "FR,69003 Lyon 3ème arrondissement,69003",
        "AT,'1030 Wien, 3. Bezirk',1030",
        "CZ,110 00 Praha 1 - Staré Město,110 00",
        "IT,20121 MI,20121",
        "IT,RM 00118,00118",
        "BR,01310-100 SP,01310-100",
        "IN,'Mumbai, MH 400001',400001",
        "MY,50480 KL,50480",
        "LI,CH-9490,9490",
        "BB,11000,11000",
        "EG,1234567,1234567",
        "MZ,1101-12,1101-12"
    })
    void leavesOutWhatStandsForTheCountry(String country, String typed, String kept) {
        assertThat(codes.alone(Country.of(country), typed)).isEqualTo(kept);
        assertThat(codes.accepts(Country.of(country), typed)).isTrue();
    }

    /** Two examples of the published file lack a digit. */
    @Test
    void takesEveryPublishedExample() {
        List<String> refused = new ArrayList<>();
        codes.files().get(0).forEach(line -> {
            String[] parts = line.split(" ", -1);
            for (String example : parts.length > 2 ? parts[2].split(",", -1) : new String[0]) {
                if (!codes.accepts(Country.of(parts[0]), example)) {
                    refused.add(parts[0] + " " + example);
                }
            }
        });

        assertThat(codes.files().get(0).size()).isGreaterThan(170);
        assertThat(refused).containsExactly("BY 20050", "EE 1001");
    }

    @Test
    void haveABirthday() {
        assertThat(codes.files()).hasSize(2).allSatisfy(file -> {
            assertThat(file.date()).isPresent();
            assertThat(file.source()).isPresent();
            assertThat(file.licence()).isPresent();
        });
        assertThat(codes).asString().contains("countries");
    }

    @Test
    void leavesATextWithoutACodeAsItIs() {
        assertThat(codes.alone(Country.of("DE"), "nowhere in particular")).isEqualTo("nowhere in particular");
        assertThat(codes.alone(Country.of("DE"), "1234 Berlin")).isEqualTo("1234 Berlin");
    }

    @Test
    void readsFortyCharacters() {
        String longPlace = "x".repeat(34);
        PostalCodes digits = codes.with(WITHOUT_RULE, "[0-9]{40,41}");

        assertThat(codes.accepts(GB, " ".repeat(33) + "SW1A1AA")).isTrue();
        assertThat(codes.accepts(GB, " ".repeat(34) + "SW1A1AA")).isFalse();
        assertThat(codes.alone(Country.of("DE"), "10115 " + longPlace)).isEqualTo("10115");
        assertThat(codes.alone(Country.of("DE"), "10115 x" + longPlace)).isEqualTo("10115 x" + longPlace);
        assertThat(digits.normalised(WITHOUT_RULE, "1".repeat(39) + "O")).isEqualTo("1".repeat(39) + "0");
        assertThat(digits.normalised(WITHOUT_RULE, "1".repeat(40) + "O")).isEqualTo("1".repeat(40) + "O");
    }

    @Test
    void takesNothingForACodeWhateverTheRule() {
        PostalCodes any = codes.with(WITHOUT_RULE, ".*");

        assertThat(any.accepts(WITHOUT_RULE, "1")).isTrue();
        assertThat(any.accepts(WITHOUT_RULE, "-")).isFalse();
        assertThat(any.accepts(WITHOUT_RULE, "")).isFalse();
    }

    @Test
    void canBeReplaced() {
        PostalCodes mine = PostalCodes.of(DataFile.of("mine", "BS [A-Z]{2}[0-9]{5}\nBS before BAH"));

        assertThat(mine.accepts(WITHOUT_RULE, "BAH-AB 12345")).isTrue();
        assertThat(mine.accepts(WITHOUT_RULE, "12345")).isFalse();
        assertThat(mine.accepts(GB, "anything 1")).isTrue();
        assertThat(mine.normalised(WITHOUT_RULE, "BAHAB12345")).isEqualTo("AB12345");
    }

    @Test
    void takeTheHostsPlaceOfAHyphen() {
        PostalCodes mine = PostalCodes.of(DataFile.of("mine", "BS [0-9]{5}\nBS hyphen 3"));

        assertThat(mine.accepts(WITHOUT_RULE, "123-45")).isTrue();
        assertThat(mine.accepts(WITHOUT_RULE, "12345")).isTrue();
        assertThat(mine.accepts(WITHOUT_RULE, "12-345")).isFalse();
        assertThat(mine.accepts(WITHOUT_RULE, "1234-5")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DE",
                "QQ [0-9]",
                "DE (",
                "DE [0-9",
                "DE hyphen",
                "DE hyphen x",
                "DE hyphen -1",
                "DE hyphen 10",
                "DE  [0-9]{5}",
                "DE before",
                "DE before ",
                "DE before d",
                "DE before D,A"
            })
    void refuseAFaultyRuleByItsLine(String line) {
        assertThatThrownBy(() -> PostalCodes.of(DataFile.of("mine", "# rules\n" + line)))
                .isInstanceOf(MalformedDataException.class)
                .hasMessageStartingWith("mine, line 2: ");
    }

    @Test
    void takesTheHostsRules() {
        PostalCodes more = codes.with(WITHOUT_RULE, "[A-Z]{2}[0-9]{5}");

        assertThat(more.accepts(WITHOUT_RULE, "ab-12345")).isTrue();
        assertThat(more.accepts(WITHOUT_RULE, "12345")).isFalse();
        assertThat(more.accepts(GB, "SW1A 1AA")).isTrue();
        assertThat(codes.accepts(WITHOUT_RULE, "12345")).isTrue();
        assertThatThrownBy(() -> codes.with(GB, "(")).isInstanceOf(PatternSyntaxException.class);
    }

    static Stream<String> hugeTexts() {
        return Stream.of("1", "A", " ", "\u0301", "\ud800", "\0", "字").map(text -> text.repeat(1_000_000));
    }

    @ParameterizedTest
    @MethodSource("hugeTexts")
    void refusesHugeTextsUnread(String text) {
        assertThat(codes.accepts(GB, text)).isFalse();
        assertThat(codes.accepts(WITHOUT_RULE, text)).isFalse();
        assertThat(codes.normalised(GB, text)).hasSizeLessThanOrEqualTo(text.length());
    }

    @Test
    void normalisingTwiceChangesNothingWhateverTheText() {
        for (int seed = 0; seed < Seeds.of(2_000); seed++) {
            Random random = new Random(seed);
            String text = random.ints(random.nextInt(12), 0, 0x3000)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            String once = codes.normalised(GB, text);
            assertThat(codes.normalised(GB, once)).as("seed %d", seed).isEqualTo(once);
        }
    }
}
