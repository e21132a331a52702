package io.github.petitionkit.examples.quickstart.sample;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import net.datafaker.Faker;

/** Invented names in the languages that a country's signers are likely to write theirs in, in NFC. */
final class Names {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{M}]+(?:[ '’-][\\p{L}\\p{M}]+)*");

    private static final Map<String, Integer> IN_BRITAIN = mix("""
            en 760 en-GB 60 en-IE 25 pl 28 en-IN 26 en-PK 16 en-NG 14 ro-MD 10 fr 10 es 10 it 10 pt 9 de 8 zh-CN 6 ar 6
            el-GR 4 ru 4 uk 4 tr 4 hu 4 cs-CZ 3 he 3 ja 3 ko 3 fa 3 vi 3 nl 3 sv 3 lv 2 sk 2 ka 1 hy 1 th 1 zh-TW 1""");

    private static final Map<String, Map<String, Integer>> ABROAD = abroad("""
            AE=ar 5 en 5;AM=hy 1;AR=es-AR 1;AT=de-AT 1;AU=en-AU 1;BE=nl-BE 3 fr 3;BR=pt-BR 1;BY=ru 1;CA=en-CA 4 fr-CA 1
            CH=de-CH 3 fr 2;CN=zh-CN 3 en 1;CZ=cs-CZ 1;DE=de 3 en 1;DK=da-DK 1;DZ=ar 1;EE=et 1;EG=ar 1;ES=es 3 en 2
            FI=fi-FI 1;FR=fr 3 en 2;GE=ka 1;GR=el-GR 1;HK=zh-TW 2 en 3;HR=hr 1;HU=hu 1;ID=id 1;IE=en-IE 1;IL=he 1
            IN=en-IN 1;IQ=ar 1;IR=fa 1;IT=it 1;JO=ar 1;JP=ja 3 en 2;KR=ko 3 en 2;KW=ar 1;LB=ar 1;LU=fr 1;LV=lv 1;MA=ar 1
            MK=mk 1;MX=es-MX 1;NG=en-NG 1;NL=nl 1;NO=nb-NO 1;NZ=en-NZ 1;OM=ar 1;PK=en-PK 1;PL=pl 1;PT=pt 2 en 1;QA=ar 1
            RO=ro-MD 1;RU=ru 1;SA=ar 1;SE=sv 1;SG=zh-CN 1 en 2;SK=sk 1;TH=th 1;TN=ar 1;TR=tr 1;TW=zh-TW 1;UA=uk 1;UZ=uz 1
            VN=vi 1;ZA=en-ZA 1""");

    /** Languages whose letters come apart in NFD. */
    private static final Map<String, Integer> ACCENTED = mix(
            "pl 4 fr 6 es 6 pt 4 de 3 cs-CZ 3 hu 3 tr 3 sv 2 lv 2 sk 2 vi 4 ko 3 ro-MD 2 en-IE 3 el-GR 1 ru 1 uk 1");

    private static final Map<String, Integer> ELSEWHERE = Map.of("en", 1);

    private final Chance chance;
    private final Map<String, Faker> fakers = new HashMap<>();
    private final Map<Map<String, Integer>, Weighted<String>> mixes = new HashMap<>();

    Names(Chance chance) {
        this.chance = chance;
    }

    String inCountry(String country) {
        return from(country.equals("GB") ? IN_BRITAIN : ABROAD.getOrDefault(country, ELSEWHERE));
    }

    /** A name whose NFD form differs from its NFC form. */
    String accented() {
        String name = from(ACCENTED);
        while (Normalizer.isNormalized(name, Normalizer.Form.NFD)) {
            name = from(ACCENTED);
        }
        return name;
    }

    /** Another given name in front of the same family name where names are written so, else another name. */
    String partnerOf(String name, String country) {
        int gap = name.indexOf(' ');
        String other = inCountry(country);
        while ((other.indexOf(' ') < 0 && gap > 0) || other.equals(name)) {
            other = inCountry(country);
        }
        String partner = gap > 0 ? other.substring(0, other.indexOf(' ')) + name.substring(gap) : other;
        return bare(partner).equals(bare(name)) ? partnerOf(name, country) : partner;
    }

    private static String bare(String name) {
        return Ascii.withoutMarks(name).toLowerCase(Locale.ROOT);
    }

    private String from(Map<String, Integer> mix) {
        String tag = mixes.computeIfAbsent(mix, Weighted::of).pick(chance);
        Locale locale = Locale.forLanguageTag(tag);
        Faker faker = fakers.computeIfAbsent(tag, any -> new Faker(locale, chance.source()));
        String name = "";
        while (!PLAIN.matcher(name).matches()) {
            name = Normalizer.normalize(Naming.of(locale).name(faker, chance), Normalizer.Form.NFC);
        }
        return name;
    }

    private static Map<String, Map<String, Integer>> abroad(String table) {
        Map<String, Map<String, Integer>> mixes = new HashMap<>();
        for (String row : table.split("[;\n]", -1)) {
            mixes.put(row.substring(0, 2), mix(row.substring(3)));
        }
        return mixes;
    }

    private static Map<String, Integer> mix(String tagsAndWeights) {
        String[] words = tagsAndWeights.split("\\s+", -1);
        Map<String, Integer> mix = new LinkedHashMap<>();
        for (int i = 0; i < words.length; i += 2) {
            mix.put(words[i], Integer.valueOf(words[i + 1]));
        }
        return mix;
    }
}
