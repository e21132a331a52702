package io.github.petitionkit.examples.quickstart.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Postal codes of the right form; in Britain from the nation that the constituency lies in. */
final class PostalCodes {
    /** Per country: {@code #} is a digit, {@code +} a digit above 0, {@code @} a letter, alternatives by bars. */
    private static final Map<String, List<String>> FORMS = forms("""
            AT=+##0 AU=2###|3###|4###|5###|6### BE=+### CA=K1A_#@#|M5@_#@#|V6@_#@#|T2@_#@# CH=1###|3###|4###|8### CZ=1##_00
            DE=10###|20###|50###|80### DK=2###|8### ES=08###|28###|29###|03### FI=00##0|33##0 FR=75###|69###|13###|24###
            GI=GX11_1AA GR=1##_##|5##_## HU=1###|6### IE=D0+_@###|T12_@###|H91_@### IN=11####|40#### IT=00###|20###|50###
            JP=1##-####|5##-#### LU=L-+###|+### NL=1###_@@|3###_@@ NO=0+##|5### NZ=1###|6###|8### PL=00-###|30-###
            PT=1###-###|8###-### RU=1##### SE=1##_##|4##_## SG=2#####|5##### TR=34###|06### US=1####|2####|6####|9#### ZA=7###|2###
            JE=JE2_3@@ GG=GY1_1@@ IM=IM1_1@@""");

    private static final List<String> ENGLISH = areas("""
            B BA BB BD BH BL BN BR BS CA CB CH CM CO CR CT CV CW DA DE DH DL DN DT DY E EN EX FY GL GU HA HD HG HP HR HU
            HX IG IP KT L LA LE LN LS LU M ME MK N NE NG NN NR NW OL OX PE PL PO PR RG RH RM S SE SG SK SL SM SN SO SP SR
            SS ST SW TA TF TN TQ TR TS TW UB W WA WD WF WN WR WS WV YO""");
    private static final List<String> SCOTTISH = areas("AB DD DG EH FK G HS IV KA KW KY ML PA PH TD ZE");
    private static final List<String> WELSH = areas("CF LD LL NP SA SY");
    private static final List<String> NORTHERN_IRISH = areas("BT");

    private final Chance chance;

    PostalCodes(Chance chance) {
        this.chance = chance;
    }

    /** A code as its owner types it; empty where this sample knows no form */
    String in(String country, String region) {
        if (country.equals("GB")) {
            return asTyped(chance.percent(99) ? british(region.charAt(0)) : "BFPO " + chance.between(2, 800));
        }
        List<String> forms = FORMS.getOrDefault(country, List.of(""));
        return filled(chance.pick(forms));
    }

    private String british(char nation) {
        return chance.pick(areasOf(nation)) + chance.between(1, chance.percent(75) ? 9 : 25) + filled(" #@@");
    }

    private String asTyped(String code) {
        return switch (chance.between(0, 9)) {
            case 0 -> code.toLowerCase(Locale.ROOT);
            case 1 -> code.replace(" ", "");
            default -> code;
        };
    }

    private String filled(String form) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < form.length(); i++) {
            char symbol = form.charAt(i);
            code.append(
                    switch (symbol) {
                        case '#' -> chance.pick("0123456789");
                        case '+' -> chance.pick("123456789");
                        case '@' -> chance.pick("AEHNPRTWXY");
                        case '_' -> ' ';
                        default -> symbol;
                    });
        }
        return code.toString();
    }

    private static List<String> areasOf(char nation) {
        return switch (nation) {
            case 'S' -> SCOTTISH;
            case 'W' -> WELSH;
            case 'N' -> NORTHERN_IRISH;
            default -> ENGLISH;
        };
    }

    private static List<String> areas(String table) {
        return List.of(table.split("\\s+", -1));
    }

    private static Map<String, List<String>> forms(String table) {
        Map<String, List<String>> forms = new HashMap<>();
        for (String row : table.split("\\s+", -1)) {
            forms.put(row.substring(0, 2), List.of(row.substring(3).split("\\|", -1)));
        }
        return forms;
    }
}
