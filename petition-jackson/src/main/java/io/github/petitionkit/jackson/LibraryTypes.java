package io.github.petitionkit.jackson;

/** Distinguishes the library's types from others, whose JSON the module does not change. */
final class LibraryTypes {
    private static final String BASE = "io.github.petitionkit.";

    private LibraryTypes() {}

    static boolean has(Class<?> type) {
        return type.getName().startsWith(BASE);
    }
}
