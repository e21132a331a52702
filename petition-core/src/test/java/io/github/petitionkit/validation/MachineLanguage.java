package io.github.petitionkit.validation;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Supplier;

/** Does something on a machine that is set to another language. */
final class MachineLanguage {
    private MachineLanguage() {}

    static <T> T get(Locale machine, Supplier<T> what) {
        Locale before = Locale.getDefault();
        Locale.setDefault(machine);
        ResourceBundle.clearCache();
        try {
            return what.get();
        } finally {
            Locale.setDefault(before);
            ResourceBundle.clearCache();
        }
    }
}
