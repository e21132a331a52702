package io.github.petitionkit.jackson;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import io.github.petitionkit.place.Area;
import io.github.petitionkit.threshold.Milestones;
import io.github.petitionkit.threshold.Thresholds;
import java.io.Serial;
import java.time.Duration;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Version;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.PropertyName;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.introspect.VisibilityChecker;
import tools.jackson.databind.jsontype.NamedType;

/**
 * Provides Jackson with the metadata of the library's types, so that they need no annotations. Annotations take
 * precedence, so that a host's mix-ins override it. It ignores other types.
 */
final class PetitionIntrospector extends NopAnnotationIntrospector {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Records with a list as their only component, written as a list. */
    static final Set<Class<?>> LISTS = Set.of(Thresholds.class, Milestones.class);

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    /** Detects components only, without methods such as {@code isReached()}. */
    @Override
    public VisibilityChecker findAutoDetectVisibility(
            MapperConfig<?> config, AnnotatedClass type, VisibilityChecker checker) {
        return shape(type) == null
                ? checker
                : checker.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE)
                        .withGetterVisibility(JsonAutoDetect.Visibility.PUBLIC_ONLY);
    }

    @Override
    public String @Nullable [] findSerializationPropertyOrder(MapperConfig<?> config, AnnotatedClass type) {
        RecordShape shape = shape(type);
        return shape == null ? null : shape.names().toArray(String[]::new);
    }

    /** Returns the accessor's property name, also for the parameter of the constructor. */
    @Override
    public @Nullable PropertyName findNameForSerialization(MapperConfig<?> config, Annotated annotated) {
        if (!(annotated instanceof AnnotatedMethod method) || !isComponent(method)) {
            return null;
        }
        return RecordShape.of(method.getDeclaringClass())
                .part(method.getName())
                .filter(part -> !part.name().equals(method.getName()))
                .map(part -> PropertyName.construct(part.name()))
                .orElse(null);
    }

    @Override
    public JsonInclude.Value findPropertyInclusion(MapperConfig<?> config, Annotated annotated) {
        boolean ours = annotated instanceof AnnotatedClass type && shape(type) != null;
        return ours
                ? JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS)
                : JsonInclude.Value.empty();
    }

    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        RecordShape shape = RecordShape.find(member.getDeclaringClass());
        return shape == null
                ? null
                : shape.part(member.getName()).map(RecordShape.Part::isRequired).orElse(null);
    }

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
        return isMemberOfOurs(annotated) && annotated.getType().isContainerType()
                ? JsonSetter.Value.forContentNulls(Nulls.FAIL)
                : JsonSetter.Value.empty();
    }

    @Override
    public JsonFormat.@Nullable Value findFormat(MapperConfig<?> config, Annotated annotated) {
        boolean temporal = isMemberOfOurs(annotated)
                && (annotated.getType().isTypeOrSubTypeOf(Temporal.class)
                        || annotated.getType().hasRawClass(Duration.class));
        return temporal ? JsonFormat.Value.forShape(JsonFormat.Shape.STRING) : null;
    }

    @Override
    public @Nullable Object findSerializer(MapperConfig<?> config, Annotated annotated) {
        return isLanguageOfOurs(annotated) ? new ScalarSerializer<>(Scalars.LANGUAGE) : null;
    }

    @Override
    public @Nullable Object findDeserializer(MapperConfig<?> config, Annotated annotated) {
        return isLanguageOfOurs(annotated) ? new ScalarDeserializer<>(Scalars.LANGUAGE) : null;
    }

    /** Writes a value declared as an area with its kind, by its static type. */
    @Override
    public JsonSerialize.@Nullable Typing findSerializationTyping(MapperConfig<?> config, Annotated annotated) {
        return isMemberOfOurs(annotated) && isOfAreas(annotated.getType()) ? JsonSerialize.Typing.STATIC : null;
    }

    private static boolean isOfAreas(JavaType type) {
        JavaType content = type.getContentType();
        return type.hasRawClass(Area.class) || (content != null && content.hasRawClass(Area.class));
    }

    @Override
    public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated annotated) {
        if (!(annotated instanceof AnnotatedClass type)) {
            return null;
        }
        return base(type.getRawType()) != null || cases(type.getRawType()) != null
                ? JsonTypeInfo.Value.construct(
                        JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, SealedTypes.PROPERTY, null, false, null, null)
                : null;
    }

    @Override
    public @Nullable List<NamedType> findSubtypes(MapperConfig<?> config, Annotated annotated) {
        SealedTypes cases = base(annotated.getRawType());
        return cases == null
                ? null
                : cases.names().entrySet().stream()
                        .map(each -> new NamedType(each.getKey(), each.getValue()))
                        .toList();
    }

    @Override
    public @Nullable String findTypeName(MapperConfig<?> config, AnnotatedClass type) {
        SealedTypes cases = cases(type.getRawType());
        return cases == null ? null : cases.names().get(type.getRawType());
    }

    @Override
    public @Nullable Boolean hasAsValue(MapperConfig<?> config, Annotated annotated) {
        return (annotated instanceof AnnotatedMethod method && isTheList(method)) ? true : null;
    }

    private static boolean isTheList(AnnotatedMethod method) {
        return LISTS.contains(method.getDeclaringClass()) && isComponent(method);
    }

    private static boolean isComponent(AnnotatedMethod method) {
        RecordShape shape = RecordShape.find(method.getDeclaringClass());
        return shape != null
                && method.getParameterCount() == 0
                && shape.part(method.getName()).isPresent();
    }

    @Override
    public JsonCreator.@Nullable Mode findCreatorAnnotation(MapperConfig<?> config, Annotated annotated) {
        return annotated instanceof AnnotatedConstructor constructor && LISTS.contains(constructor.getDeclaringClass())
                ? JsonCreator.Mode.DELEGATING
                : null;
    }

    @Override
    public @Nullable Object findSerializationConverter(MapperConfig<?> config, Annotated annotated) {
        Substitute<?, ?> surrogate =
                annotated instanceof AnnotatedClass type ? Substitute.toWrite(type.getRawType()) : null;
        return surrogate == null ? null : surrogate.writer();
    }

    @Override
    public @Nullable Object findDeserializationConverter(MapperConfig<?> config, Annotated annotated) {
        Substitute<?, ?> surrogate =
                annotated instanceof AnnotatedClass type ? Substitute.toRead(type.getRawType()) : null;
        return surrogate == null ? null : surrogate.reader();
    }

    private static @Nullable SealedTypes base(Class<?> type) {
        return LibraryTypes.has(type) ? SealedTypes.ofBase(type) : null;
    }

    private static @Nullable SealedTypes cases(Class<?> type) {
        return LibraryTypes.has(type) ? SealedTypes.ofCase(type) : null;
    }

    private static boolean isLanguageOfOurs(Annotated annotated) {
        return isMemberOfOurs(annotated) && annotated.getType().hasRawClass(Locale.class);
    }

    private static boolean isMemberOfOurs(Annotated annotated) {
        return annotated instanceof AnnotatedMember member && RecordShape.find(member.getDeclaringClass()) != null;
    }

    private static @Nullable RecordShape shape(AnnotatedClass type) {
        return RecordShape.find(type.getRawType());
    }
}
