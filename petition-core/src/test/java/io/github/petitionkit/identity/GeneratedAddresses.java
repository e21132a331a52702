package io.github.petitionkit.identity;

import java.util.List;
import java.util.Random;

/** Valid addresses in several scripts, many of them at domains that have a rule. */
final class GeneratedAddresses {
    private static final List<String> ALPHABETS = List.of(
            "abcdefghijklmnopqrstuvwxyz0123456789",
            "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
            "äöüßéèñçøåłşıİğĳŉǅ",
            "αβγδεςσΣΆΐΰ",
            "абвгдеёжйЯЮ",
            "अआइकखगनमहि्ी",
            "ابتثجحخدذرز",
            "אבגדהוזח",
            "กขคงจฉชิีึ",
            "山田太郎花子",
            "あいうがぎカキｶｷﾞ",
            "가나다라각힣",
            "ＡＢＣａｂｃ０１２",
            "ﬁﬂĲǄⅷ𝒜𝓑𝟘𐐀𐐨",
            "e\u0301a\u0308o\u0327\u0345");
    private static final String SPECIALS = "+-_.+-_.+!#$%&'*/=?^`{|}~";
    private static final List<String> DOMAINS = List.of(
            "gmail.com",
            "GoogleMail.com",
            "proton.me",
            "PM.me",
            "yandex.ru",
            "ya.ru",
            "yahoo.com",
            "yahoo.co.uk",
            "me.com",
            "example.org",
            "Mail.Example.COM",
            "münchen.example",
            "例え.テスト",
            "пример.рф",
            "straße.example",
            "उदाहरण.भारत",
            "xn--mnchen-3ya.example",
            "bücher。example");

    private GeneratedAddresses() {}

    static EmailAddress next(Random random) {
        while (true) {
            String text = localPart(random) + '@' + DOMAINS.get(random.nextInt(DOMAINS.size()));
            if (EmailAddress.isValid(text)) {
                return new EmailAddress(text);
            }
        }
    }

    private static String localPart(Random random) {
        String alphabet = ALPHABETS.get(random.nextInt(ALPHABETS.size()));
        StringBuilder local = new StringBuilder();
        for (int atoms = 1 + random.nextInt(6); atoms > 0; atoms--) {
            for (int letters = random.nextInt(5); letters > 0; letters--) {
                local.appendCodePoint(any(alphabet, random));
            }
            local.appendCodePoint(any(SPECIALS, random));
        }
        return local.appendCodePoint(any(alphabet, random)).toString();
    }

    private static int any(String text, Random random) {
        int[] characters = text.codePoints().toArray();
        return characters[random.nextInt(characters.length)];
    }
}
