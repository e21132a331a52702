package io.github.petitionkit.jackson;

import io.github.petitionkit.Petitions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every public record, enum, sealed type and class of values of petition-core and of this module, found where their classes lie. */
final class PublicTypes {
    private static final String CLASS = ".class";

    private static final Set<String> EXPORTED = Stream.of(Petitions.class, PetitionModule.class)
            .flatMap(PublicTypes::exports)
            .collect(Collectors.toUnmodifiableSet());

    private PublicTypes() {}

    static List<Class<?>> all() {
        return Stream.of(Petitions.class, PetitionModule.class)
                .flatMap(each -> classesBeside(each).stream())
                .filter(PublicTypes::isPublic)
                .filter(type -> EXPORTED.contains(type.getPackageName()))
                .filter(type -> type.isRecord() || type.isEnum() || type.isSealed() || hasValues(type))
                .sorted(Comparator.comparing(Class::getName))
                .toList();
    }

    /** A final class whose instances equal each other by what they hold. */
    private static boolean hasValues(Class<?> type) {
        return Modifier.isFinal(type.getModifiers())
                && Arrays.stream(type.getDeclaredMethods())
                        .anyMatch(method -> method.getName().equals("equals") && method.getParameterCount() == 1);
    }

    private static boolean isPublic(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && (type.getEnclosingClass() == null || isPublic(type.getEnclosingClass()));
    }

    private static Stream<String> exports(Class<?> anchor) {
        try {
            URL home = anchor.getProtectionDomain().getCodeSource().getLocation();
            URI descriptor = URI.create(
                    home.getPath().endsWith("/") ? home + "module-info.class" : "jar:" + home + "!/module-info.class");
            try (InputStream in = descriptor.toURL().openStream()) {
                return ModuleDescriptor.read(in).exports().stream()
                        .filter(exported -> !exported.isQualified())
                        .map(ModuleDescriptor.Exports::source);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Class<?>> classesBeside(Class<?> anchor) {
        try {
            Path home = Path.of(
                    anchor.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isDirectory(home)) {
                return classesIn(home);
            }
            try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + home.toUri()), Map.of())) {
                return classesIn(jar.getPath("/"));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<Class<?>> classesIn(Path home) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            return files.map(file -> home.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(CLASS) && !name.contains("-info"))
                    .<Class<?>>map(PublicTypes::load)
                    .toList();
        }
    }

    private static Class<?> load(String file) {
        String name = file.substring(0, file.length() - CLASS.length()).replace('/', '.');
        try {
            return Class.forName(name, false, PublicTypes.class.getClassLoader());
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
