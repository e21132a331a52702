package io.github.petitionkit.fraud.check;

/**
 * Letters that look like Latin ones, and which. Source: {@code confusables.txt} of Unicode Technical Standard 39, version 16,
 * of which these are the Cyrillic and Greek letters in names.
 */
final class LookAlikes {
    private static final String LETTERS = "аеорсухіјѕһԁԛԝАВЕКМНОРСТУХІЈЅ" + "οανικρυΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";
    private static final String LATIN = "aeopcyxijshdqwABEKMHOPCTYXIJS" + "oavikpuABEZHIKMNOPTYX";

    private LookAlikes() {}

    static boolean has(int letter) {
        return LETTERS.indexOf(letter) >= 0;
    }

    /** The skeleton of section 4 of the standard, for names: what two texts have in common that look the same. */
    static String skeleton(String name) {
        StringBuilder skeleton = new StringBuilder(name.length());
        for (int at = 0; at < name.length(); at++) {
            int found = LETTERS.indexOf(name.charAt(at));
            skeleton.append(found < 0 ? name.charAt(at) : LATIN.charAt(found));
        }
        return skeleton.toString();
    }
}
