package io.github.petitionkit.store.jdbc.json;

import org.jspecify.annotations.Nullable;

/** Numbers and booleans. */
enum PrimitiveCodec implements JsonCodec {
    LONG {
        @Override
        public void write(Object value, JsonWriter out) {
            out.number((Long) value);
        }

        @Override
        public Object read(Object json) {
            return JsonCodec.expect(Long.class, json);
        }
    },
    INT {
        @Override
        public void write(Object value, JsonWriter out) {
            out.number((Integer) value);
        }

        @Override
        public Object read(Object json) {
            return Math.toIntExact(JsonCodec.expect(Long.class, json));
        }
    },
    BOOLEAN {
        @Override
        public void write(Object value, JsonWriter out) {
            out.flag((Boolean) value);
        }

        @Override
        public Object read(Object json) {
            return JsonCodec.expect(Boolean.class, json);
        }

        @Override
        public @Nullable Object missing() {
            return false;
        }
    }
}
