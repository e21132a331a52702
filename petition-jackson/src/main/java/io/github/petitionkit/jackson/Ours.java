package io.github.petitionkit.jackson;

/** Tells the library's types from everybody else's, whose JSON is left alone. */
final class Ours {
    private static final String BASE = "io.github.petitionkit.";

    private Ours() {}

    static boolean has(Class<?> type) {
        return type.getName().startsWith(BASE);
    }
}
