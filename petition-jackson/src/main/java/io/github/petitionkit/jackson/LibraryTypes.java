package io.github.petitionkit.jackson;

/** Tells the library's types from everybody else's, whose JSON is left alone. */
final class LibraryTypes {
    private static final String BASE = "io.github.petitionkit.";

    private LibraryTypes() {}

    static boolean has(Class<?> type) {
        return type.getName().startsWith(BASE);
    }
}
