import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.VersionInfo;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Writes the data of UTS 46 anew, from the Unicode data inside ICU4J. Run it at the top of the repository with a newer ICU4J:
 *
 * <pre>
 * java -cp icu4j-77.1.jar petition-core/data/RefreshIdna.java 2024-09-10
 * </pre>
 *
 * The day is that on which the version of Unicode was published. Take the test file of the same version too.
 */
final class RefreshIdna {
    private static final Path FILE =
            Path.of("petition-core/src/main/resources/io/github/petitionkit/network/idna.txt");
    private static final Normalizer2 UTS46 = Normalizer2.getInstance(null, "uts46", Normalizer2.Mode.COMPOSE);

    private static final Map<Integer, String> JOINING = Map.of(2, "D", 3, "L", 4, "R", 5, "T");

    private RefreshIdna() {}

    public static void main(String[] arguments) throws IOException {
        LocalDate date = LocalDate.parse(arguments[0]);
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(FILE))) {
            out.print(
                    """
                    # What UTS 46 does to a character, non-transitional, and what its rules ask of one. FROM TO FACT, in hexadecimal:
                    #   valid, ignored, shift n (mapped to the one n further on), to n n … (mapped to these); disallowed without one
                    #   mark, virama; joins D, L, R or T (Joining_Type); bidi class (Bidi_Class) where it is not L
                    # version: Unicode %s
                    # source: https://www.unicode.org/Public/idna/ and the Unicode Character Database, taken from ICU4J %s
                    # licence: Unicode License v3, https://www.unicode.org/license.txt
                    # date: %s
                    """
                            .formatted(UCharacter.getUnicodeVersion().getVersionString(3, 3), VersionInfo.ICU_VERSION, date));
            runs(out, RefreshIdna::status);
            runs(out, c -> isMark(c) ? "mark" : "");
            runs(out, c -> UCharacter.getCombiningClass(c) == 9 ? "virama" : "");
            runs(out, c -> {
                String type = JOINING.get(UCharacter.getIntPropertyValue(c, UProperty.JOINING_TYPE));
                return type == null ? "" : "joins " + type;
            });
            runs(out, RefreshIdna::bidi);
        }
    }

    private static boolean isMark(int c) {
        return switch (UCharacter.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> isValid(c);
            default -> false;
        };
    }

    private static String bidi(int c) {
        String type = UCharacter.getPropertyValueName(
                UProperty.BIDI_CLASS, UCharacter.getIntPropertyValue(c, UProperty.BIDI_CLASS), 0);
        return isValid(c) && !type.equals("L") ? "bidi " + type : "";
    }

    private static boolean isValid(int c) {
        return status(c).equals("valid");
    }

    private static String status(int c) {
        String text = Character.toString(c);
        String mapped = UTS46.normalize(text);
        if (mapped.equals(text)) {
            return "valid";
        } else if (mapped.isEmpty()) {
            return "ignored";
        } else if (mapped.equals("\uFFFD")) {
            return "";
        }
        int offset = mapped.codePointAt(0) - c;
        return mapped.codePointCount(0, mapped.length()) == 1
                ? "shift " + Integer.toString(offset, 16)
                : "to " + String.join(" ", mapped.codePoints().mapToObj(Integer::toHexString).toList());
    }

    private static void runs(PrintWriter out, IntFunction<String> fact) {
        int from = 0;
        String before = fact.apply(0);
        for (int c = 1; c <= Character.MAX_CODE_POINT + 1; c++) {
            boolean end = c > Character.MAX_CODE_POINT;
            boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
            String here = end || half ? "" : fact.apply(c);
            if (end || !here.equals(before)) {
                if (!before.isEmpty()) {
                    out.print("%x %x %s\n".formatted(from, c - 1, before));
                }
                from = c;
                before = here;
            }
        }
    }
}
