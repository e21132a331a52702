/** JSON of PetitionKit's types with Jackson 3, public views of them, exports and imports. */
module io.github.petitionkit.jackson {
    requires transitive io.github.petitionkit.core;
    requires transitive tools.jackson.databind;
    requires transitive org.jspecify;

    exports io.github.petitionkit.jackson;
    exports io.github.petitionkit.jackson.batch;
    exports io.github.petitionkit.jackson.uk;

    opens io.github.petitionkit.jackson to
            tools.jackson.databind;
    opens io.github.petitionkit.jackson.uk to
            tools.jackson.databind;

    provides tools.jackson.databind.JacksonModule with
            io.github.petitionkit.jackson.PetitionModule;
}
